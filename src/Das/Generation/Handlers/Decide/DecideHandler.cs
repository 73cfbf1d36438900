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
        var task = tasks.Count > 0 ? tasks[0] : null;
        var wasSent = input is { Decision: DecideInput.Edit, EditedHash: { } edited }
            && await proposals.HasEditAsync(proposal.Id, edited, cancellationToken).ConfigureAwait(false);
        var output = Judge(input, proposal, task, wasSent, out var decision);
        GenerationLog.Decided(logger, proposal.Id, output.Verdict, output.DecidedBy);
        if (decision is null && (output.Notice is null || task is null))
        {
            return output;
        }

        return await effects.OnceAsync(
            context.TaskId,
            session => decision is null ? NoteAsync(session, proposal, task!, output)
                : output.Verdict == DecideOutput.Edited ? EditAsync(session, proposal, decision, output)
                : KeepAsync(session, proposal, decision, output),
            cancellationToken).ConfigureAwait(false);
    }

    private DecideOutput Judge(DecideInput input, ProposalRow proposal, HistoricUserTask? task, bool wasSent, out Decision? decision)
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
            return new DecideOutput(DecideOutput.Approved, DecideInput.Approve, proposal.Hash, Machine, null);
        }

        if (string.IsNullOrWhiteSpace(task.Assignee))
        {
            return NotCounted(DecideOutput.Undecided, proposal, "The last decision did not count: nobody had claimed the task.");
        }

        if (input.Decision is not (DecideInput.Approve or DecideInput.Reject or DecideInput.Edit))
        {
            return NotCounted(DecideOutput.Undecided, proposal, "The last decision did not count: it was neither approve nor reject nor edit.");
        }

        if (!string.Equals(input.DraftHash, proposal.Hash, StringComparison.Ordinal))
        {
            return NotCounted(DecideOutput.Stale, proposal, "The last decision did not count: it was about another draft (the hash differs).");
        }

        if (input.Decision == DecideInput.Edit && (!wasSent || input.EditedHash == proposal.Hash))
        {
            return NotCounted(DecideOutput.Undecided, proposal, "The last decision did not count: no edited draft was sent (procos proposal edit).");
        }

        var verdict = input.Decision switch
        {
            DecideInput.Approve => DecideOutput.Approved,
            DecideInput.Reject => DecideOutput.Rejected,
            _ => DecideOutput.Edited,
        };
        decision = new Decision(verdict, task.Assignee, task.Ended, input.Comment, task.Id);
        return verdict == DecideOutput.Edited
            ? new DecideOutput(verdict, Decision: null, input.EditedHash!, task.Assignee, Notice: null)
            : new DecideOutput(verdict, input.Decision, proposal.Hash, task.Assignee, Notice: null);
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

    private async Task<DecideOutput> EditAsync(StoreSession session, ProposalRow proposal, Decision decision, DecideOutput output)
    {
        await ProposalChanges.EditAsync(session, proposal.Id, output.DraftHash).ConfigureAwait(false);
        await audit.AppendAsync(session, new AuditEvent(
            "proposal_edited",
            proposal.Id,
            decision.By,
            decision.At,
            AuditJson.Of(new { proposal.Hash, EditedHash = output.DraftHash, decision.Comment, decision.TaskId, proposal.InstanceId }),
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
