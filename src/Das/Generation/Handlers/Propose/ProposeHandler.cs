using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Errors;
using ProcOS.Store;

namespace ProcOS.Das.Generation.Handlers.Propose;

/// <summary>Puts a draft without errors before a person.</summary>
[Topic("generation.propose")]
internal sealed class ProposeHandler(ProposalStore proposals, IEffectLedger effects, GenerationOptions options)
    : IExternalTaskHandler<NoVariables, ProposeOutput>
{
    public async Task<ProposeOutput> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var proposal = await proposals.RequireRowAsync(context.ProcessInstanceId, cancellationToken).ConfigureAwait(false);

        // The gateway before this step reads a variable, and variables can be set by anybody.
        var findings = DraftChecker.Check(proposal.Xml);
        if (DraftChecker.HasErrors(findings))
        {
            throw new ProcOsException(GenerationErrors.CheckFailed, proposal.Id);
        }

        return await effects.OnceAsync(
            context.TaskId,
            async session =>
            {
                await ProposalChanges.ProposeAsync(session, proposal.Id).ConfigureAwait(false);
                return new ProposeOutput(
                    proposal.Id, proposal.Hash, ProposalText.Of(proposal, findings), Decision: null, Comment: null, AutoApprove: options is { IsDevelopment: true, AutoApprove: true });
            },
            cancellationToken).ConfigureAwait(false);
    }
}
