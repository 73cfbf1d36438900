using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Das.Generation.Handlers.Repair;

/// <summary>Mends the stored draft and counts the try; the count bounds the loop that the process draws.</summary>
[Topic("generation.repair")]
internal sealed class RepairHandler(ProposalStore proposals, IEffectLedger effects) : IExternalTaskHandler<NoVariables, RepairOutput>
{
    public async Task<RepairOutput> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var proposal = await proposals.RequireRowAsync(context.ProcessInstanceId, cancellationToken).ConfigureAwait(false);
        var content = DraftContent.Of(DraftRepairer.Repair(proposal.Xml));
        return await effects.OnceAsync(
            context.TaskId,
            async session =>
            {
                await proposals.ReplaceDraftAsync(session, proposal.Id, content, Diagrams.Of(content.Xml)).ConfigureAwait(false);
                return new RepairOutput(content.Hash, proposal.Repairs + 1);
            },
            cancellationToken).ConfigureAwait(false);
    }
}
