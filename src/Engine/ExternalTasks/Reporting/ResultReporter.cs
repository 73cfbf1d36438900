using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks.Fetching;
using ProcOS.Engine.ExternalTasks.Locks;
using ProcOS.Engine.ExternalTasks.Running;
using ProcOS.Engine.ExternalTasks.Telemetry;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Reporting;

/// <summary>
/// Tells the engine what tasks came to, a bounded number at once, until it knows or the task is no longer ours to tell
/// about. What a failed call means is <see cref="FailureClassifier"/>'s to say.
/// </summary>
internal sealed class ResultReporter(
    IExternalTasks engine,
    HostIds ids,
    FailurePolicy policy,
    EngineContact contact,
    ExternalTaskHostOptions options,
    ILogger logger)
{
    private readonly ResultSlots _slots = new(options.ResultConnections);

    /// <param name="held">The task.</param>
    /// <param name="result">Completed, BPMN error or failed.</param>
    /// <param name="giveUp">The host has stopped.</param>
    public async Task<(ReportOutcome Outcome, TaskResult Told)> ReportAsync(HeldTask held, TaskResult result, CancellationToken giveUp)
    {
        var failures = default(CallFailures);
        var isLate = false;
        while (true)
        {
            var owner = held.Lock.OwnerId;
            ProcOsException failure;
            try
            {
                await SendAsync(held.Id, owner, result, giveUp).ConfigureAwait(false);
                contact.Answered();
                return (ReportOutcome.Told, result);
            }
            catch (ProcOsException exception)
            {
                failure = exception;
            }

            if (failure is EngineRefusedException { Status: 400 } refusal && TryFollow(held, owner, refusal))
            {
                continue;
            }

            var cause = FailureClassifier.CauseOf(failure);
            switch (Decide(cause, failures))
            {
                case AfterFailure.DoneUnconfirmed:
                    HostLog.ResultUnconfirmed(logger, held.Id);
                    return (ReportOutcome.Told, result);
                case AfterFailure.GiveUp when cause is FailureCause.CommandFailed or FailureCause.Conflict && result is not TaskResult.Failed:
                    // What comes after the task in the model failed and took our result back with it: the lock is still ours.
                    result = new TaskResult.Failed(policy.Describe(failure, held.Task, held.Binding));
                    failures = default;
                    continue;
                case AfterFailure.GiveUp:
                    HostLog.ResultDiscarded(logger, failure.Message);
                    return (cause == FailureCause.Gone ? ReportOutcome.Gone : ReportOutcome.Discarded, result);
                case AfterFailure.RepeatLater:
                    Note(cause, failure);
                    isLate = isLate || WarnOnceLate(held);
                    await contact.PauseAsync(failures.Silences + failures.FailedCommands, giveUp).ConfigureAwait(false);
                    break;
                default:
                    break;
            }

            failures = failures.With(cause);
            if (held.Cause == CancellationCause.LockLost)
            {
                HostLog.ResultDiscarded(logger, "the lock is lost.");
                return (ReportOutcome.Discarded, result);
            }
        }
    }

    private async Task SendAsync(string taskId, string owner, TaskResult result, CancellationToken cancellationToken)
    {
        // Not cancelled: those before it end with the same token, and so its turn comes.
        await _slots.TakeAsync().ConfigureAwait(false);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            await (result switch
            {
                TaskResult.Completed completed => engine.CompleteAsync(taskId, owner, completed.Variables, cancellationToken),
                TaskResult.BpmnError { Error: var error } =>
                    engine.RaiseBpmnErrorAsync(taskId, owner, error.Code, error.Message, error.Variables, cancellationToken),
                TaskResult.Failed failed => engine.FailAsync(taskId, owner, failed.Failure, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
            }).ConfigureAwait(false);
        }
        finally
        {
            _slots.Return();
        }
    }

    /// <summary>A proxy's page, or credentials that are being changed, may be otherwise in a moment; the effect is there and waits.</summary>
    private static AfterFailure Decide(FailureCause cause, CallFailures failures) => cause is FailureCause.Other or FailureCause.Denied
        ? AfterFailure.RepeatLater
        : FailureClassifier.Decide(CallSafety.TaskResult, cause, failures);

    /// <summary>
    /// The lock had run out, and another poll of ours has taken the task again: it is ours still, under that poll's worker id.
    /// Discarding here would run the handler a second time.
    /// </summary>
    private bool TryFollow(HeldTask held, string owner, EngineRefusedException refusal)
    {
        if (held.Lock.OwnerId != owner)
        {
            return true;
        }

        if (LockOwner.In(refusal) is { } present && present != owner && ids.IsOurs(present))
        {
            held.Lock.Follow(present);
            return true;
        }

        return false;
    }

    private void Note(FailureCause cause, ProcOsException failure)
    {
        if (cause != FailureCause.CommandFailed)
        {
            contact.Failed(failure);
        }
    }

    private bool WarnOnceLate(HeldTask held)
    {
        if (held.Lock.Left > TimeSpan.Zero)
        {
            return false;
        }

        HostLog.ResultLate(logger, held.Id);
        return true;
    }
}
