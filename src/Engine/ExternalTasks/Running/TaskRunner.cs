using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Deliveries;
using ProcOS.Engine.ExternalTasks.Locks;
using ProcOS.Engine.ExternalTasks.Reporting;
using ProcOS.Engine.ExternalTasks.Telemetry;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Running;

/// <summary>Runs a task from its handler's call to the engine's word that it knows the result.</summary>
internal sealed class TaskRunner(
    IServiceScopeFactory scopes,
    HandlerPipeline pipeline,
    TaskBoard board,
    LockKeeper keeper,
    LockRelease release,
    ResultReporter reporter,
    FailurePolicy policy,
    IDeliveryNotes notes,
    WorkTurns turns,
    HostMetrics metrics,
    HostActivities activities,
    TimeProvider time,
    ILogger logger)
{
    /// <param name="slotFree">Called when the handler has ended: the next task need not wait for the engine's word on this one.</param>
    /// <param name="giveUp">Fires when untold results are given up, after the drain.</param>
    public async Task RunAsync(HeldTask held, Action slotFree, CancellationToken giveUp)
    {
        var isRepeated = notes.Begin(held.Id);
        var context = TaskContext.Create(held, isRepeated, keeper.ExtendAsync);
        using var activity = activities.Handle(held, context.CorrelationId);
        using var logScope = logger.BeginScope(TaskContext.LogScope(context));
        if (isRepeated)
        {
            metrics.Redelivered(held.Topic);
            HostLog.Redelivered(logger);
        }

        var result = await HandleAsync(held, context).ConfigureAwait(false);
        board.HandlerEnded(held);
        slotFree();
        await EndAsync(held, result, activity, giveUp).ConfigureAwait(false);
    }

    private async Task<TaskResult> HandleAsync(HeldTask held, ExternalTaskContext context)
    {
        try
        {
            using var turn = await turns.TakeAsync(held.Token).ConfigureAwait(false);
            return await CallAsync(held, context).ConfigureAwait(false);
        }
        catch (Exception) when (held.Cause == CancellationCause.LockLost)
        {
            return new TaskResult.Lost();
        }
        catch (OperationCanceledException) when (held.Cause == CancellationCause.HostStopping)
        {
            return new TaskResult.Abandoned();
        }
        catch (BpmnErrorException error)
        {
            HostLog.TaskRaisedError(logger, error.Code);
            return new TaskResult.BpmnError(error);
        }
#pragma warning disable CA1031 // Whatever a handler throws must reach the engine, or its lock would just run out in silence.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failed(held, exception);
        }
    }

    private async Task<TaskResult> CallAsync(HeldTask held, ExternalTaskContext context)
    {
        held.Beat(null);
        var begun = time.GetTimestamp();
        metrics.Started(held.Topic, Age(held));
        TaskContext.LogInput(logger, context);
        try
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                var variables = await pipeline.InvokeAsync(held.Binding.Invoker, scope.ServiceProvider, context, held.Token).ConfigureAwait(false);
                TaskContext.LogOutput(logger, variables);
                return held.Cause == CancellationCause.LockLost ? new TaskResult.Lost() : new TaskResult.Completed(variables);
            }
        }
        finally
        {
            metrics.Ended(held.Topic, time.GetElapsedTime(begun));
        }
    }

    private TaskResult.Failed Failed(HeldTask held, Exception exception)
    {
        var cause = exception is OperationCanceledException && held.Cause == CancellationCause.Silent
            ? new ProcOsException(EngineErrors.HandlerSilent, held.Topic, found: held.Progress ?? "none at all", innerException: exception)
            : exception;
        var failure = policy.Describe(cause, held.Task, held.Binding);
        _ = Activity.Current?.SetStatus(ActivityStatusCode.Error, failure.Message);
        HostLog.TaskFailed(logger, cause, failure.Retries, failure.Message);
        return new TaskResult.Failed(failure);
    }

    private async Task EndAsync(HeldTask held, TaskResult result, Activity handled, CancellationToken giveUp)
    {
        var outcome = ReportOutcome.Discarded;
        try
        {
            if (result is not (TaskResult.Abandoned or TaskResult.Lost))
            {
                handled.Stop();
                using var telling = activities.Complete(handled.Context);
                (outcome, result) = await reporter.ReportAsync(held, result, giveUp).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (giveUp.IsCancellationRequested)
        {
            HostLog.ResultDiscarded(logger, "the host stops.");
        }
        finally
        {
            Settle(held, result, outcome);
        }
    }

    private void Settle(HeldTask held, TaskResult result, ReportOutcome outcome)
    {
        Note(held, result, outcome);
        var cameAgain = board.Settle(held);
        if (result is TaskResult.Abandoned)
        {
            release.Return(held.Id, held.Lock);
        }
        else if (cameAgain && (outcome == ReportOutcome.Discarded || result is TaskResult.Failed))
        {
            // A fetch of ours took it once more while it was here, maybe freed by the failure, and nobody works under that lock.
            release.ReturnProven(held.Id, held.Lock.OwnerId);
        }
    }

    private void Note(HeldTask held, TaskResult result, ReportOutcome outcome)
    {
        if (outcome == ReportOutcome.Discarded)
        {
            if (result is not TaskResult.Abandoned)
            {
                metrics.Discarded(held.Topic);
            }

            return;
        }

        if (outcome == ReportOutcome.Told && result is TaskResult.Failed { Failure: var failure })
        {
            notes.Pause(held.Id, failure.RetryAfter);
            metrics.Failed(held.Topic);
            if (failure.Retries > 0)
            {
                board.Pause(held, failure.RetryAfter);
            }

            return;
        }

        notes.Settle(held.Id);
        if (outcome == ReportOutcome.Gone)
        {
            metrics.Discarded(held.Topic);
            return;
        }

        metrics.Completed(held.Topic);
        var duration = (long)time.GetElapsedTime(held.Arrived).TotalMilliseconds;
        HostLog.TaskCompleted(logger, duration);
        if (Age(held) is { } age)
        {
            metrics.Latency(held.Topic, age);
        }
    }

    private TimeSpan? Age(HeldTask held) => metrics.MeasuresAges && held.Task.Created is { } created ? time.GetUtcNow() - created : null;
}
