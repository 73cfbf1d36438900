using Microsoft.Extensions.Logging;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Das.Generation.Handlers.Decide;

/// <summary>
/// Takes down who decided what about which draft. Who and when come from the engine's history of the user task: a
/// variable could say anything.
/// </summary>
[Topic("generation.decide")]
internal sealed class DecideHandler(
    ProposalStore proposals,
    IHistory history,
    IEffectLedger effects,
    IAuditLog audit,
    GenerationOptions options,
    TimeProvider clock,
    ILogger<DecideHandler> logger) : IExternalTaskHandler<DecideInput, DecideOutput>
{
    public const string UserTask = "approve_draft";

    private const string Machine = "procos (automatic approval in development)";

    public async Task<DecideOutput> HandleAsync(DecideInput input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var proposal = await proposals.RequireRowAsync(context.ProcessInstanceId, cancellationToken).ConfigureAwait(false);
        var tasks = await history.ListUserTasksAsync(context.ProcessInstanceId, UserTask, cancellationToken).ConfigureAwait(false);
        var output = Judge(input, proposal, tasks.Count > 0 ? tasks[0] : null, out var decision);
        GenerationLog.Decided(logger, proposal.Id, output.Verdict, output.DecidedBy);
        if (decision is not null)
        {
            return await effects.OnceAsync(context.TaskId, session => KeepAsync(session, proposal, decision, output), cancellationToken).ConfigureAwait(false);
        }

        return output.Notice is null || tasks.Count == 0
            ? output
            : await effects.OnceAsync(context.TaskId, session => NoteAsync(session, proposal, tasks[0], output), cancellationToken).ConfigureAwait(false);
    }

    private DecideOutput Judge(DecideInput input, ProposalRow proposal, HistoricUserTask? task, out Decision? decision)
    {
        decision = null;
        if (proposal.Decision is { } made)
        {
            return new DecideOutput(made, input.Decision, proposal.Hash, proposal.DecidedBy, null);
        }

        if (task is null)
        {
            if (options is not { IsDevelopment: true, AutoApprove: true })
            {
                return NotCounted(DecideOutput.Undecided, proposal, "Nobody has decided.");
            }

            decision = new Decision(DecideOutput.Approved, Machine, clock.GetUtcNow(), "PROCOS_AUTO_APPROVE", TaskId: null);
            return new DecideOutput(DecideOutput.Approved, "approve", proposal.Hash, Machine, null);
        }

        if (string.IsNullOrWhiteSpace(task.Assignee))
        {
            return NotCounted(DecideOutput.Undecided, proposal, "The last decision did not count: nobody had claimed the task.");
        }

        if (input.Decision is not ("approve" or "reject"))
        {
            return NotCounted(DecideOutput.Undecided, proposal, "The last decision did not count: it was neither approve nor reject.");
        }

        if (!string.Equals(input.DraftHash, proposal.Hash, StringComparison.Ordinal))
        {
            return NotCounted(DecideOutput.Stale, proposal, "The last decision did not count: it was about another draft (the hash differs).");
        }

        var verdict = input.Decision == "approve" ? DecideOutput.Approved : DecideOutput.Rejected;
        decision = new Decision(verdict, task.Assignee, task.Ended, input.Comment, task.Id);
        return new DecideOutput(verdict, input.Decision, proposal.Hash, task.Assignee, null);
    }

    private static DecideOutput NotCounted(string verdict, ProposalRow proposal, string notice) =>
        new(verdict, Decision: null, proposal.Hash, DecidedBy: null, notice);

    private async Task<DecideOutput> KeepAsync(StoreSession session, ProposalRow proposal, Decision decision, DecideOutput output)
    {
        await ProposalChanges.DecideAsync(session, proposal.Id, proposal.Hash, decision).ConfigureAwait(false);
        await audit.AppendAsync(session, new AuditEvent(
            $"proposal_{decision.Outcome}",
            proposal.Id,
            decision.By,
            decision.At,
            AuditJson.Of(new { proposal.Hash, proposal.BpmnHash, decision.Comment, decision.TaskId, proposal.InstanceId }),
            proposal.CorrelationId)).ConfigureAwait(false);
        return output;
    }

    private async Task<DecideOutput> NoteAsync(StoreSession session, ProposalRow proposal, HistoricUserTask task, DecideOutput output)
    {
        await audit.AppendAsync(session, new AuditEvent(
            "proposal_decision_not_counted",
            proposal.Id,
            task.Assignee ?? "nobody",
            task.Ended,
            AuditJson.Of(new { output.Verdict, output.Notice, TaskId = task.Id, proposal.Hash, proposal.InstanceId }),
            proposal.CorrelationId)).ConfigureAwait(false);
        return output;
    }
}
