using Microsoft.Extensions.Logging;
using ProcOS.Bpmn;
using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Das.Generation.Handlers.Check;

/// <summary>Runs the rules over the stored draft. Errors end in a repair as long as there are repairs left, then in the failed end.</summary>
[Topic("generation.check")]
internal sealed class CheckHandler(ProposalStore proposals, IEffectLedger effects, GenerationOptions options, ILogger<CheckHandler> logger)
    : IExternalTaskHandler<NoVariables, CheckOutput>
{
    public async Task<CheckOutput> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var proposal = await proposals.RequireRowAsync(context.ProcessInstanceId, cancellationToken).ConfigureAwait(false);
        var findings = DraftChecker.Check(proposal.Xml);
        var result = !DraftChecker.HasErrors(findings) ? CheckOutput.Valid
            : proposal.Repairs < options.MaximumRepairs ? CheckOutput.Repairable
            : CheckOutput.Failed;
        return await effects.OnceAsync(context.TaskId, session => KeepAsync(session, proposal.Id, result, findings), cancellationToken).ConfigureAwait(false);
    }

    private async Task<CheckOutput> KeepAsync(StoreSession session, string id, string result, IReadOnlyList<Finding> findings)
    {
        await (result == CheckOutput.Failed
            ? ProposalChanges.FailAsync(session, id, ProposalStatus.Drafted, findings)
            : ProposalChanges.SaveFindingsAsync(session, id, findings)).ConfigureAwait(false);
        GenerationLog.Checked(logger, id, result, findings.Count);
        return new CheckOutput(result, findings.Count);
    }
}
