using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Correlation;

namespace ProcOS.Engine.ExternalTasks.Hosting;

/// <summary>Runs one task from its handler's call to the engine's word that it knows the result.</summary>
internal sealed class TaskRunner(
    IExternalTasks engine,
    IServiceScopeFactory scopes,
    LockKeeper keeper,
    ResultReporter reporter,
    FailurePolicy failures,
    WorkTurns turns,
    TimeProvider time,
    ILogger logger)
{
    /// <param name="abort">Fires when the drain is over.</param>
    public async Task RunAsync(LockedTask task, TopicBinding binding, HeldLock held, CancellationToken abort)
    {
        var context = Context(task, binding);
        using var correlation = CorrelationId.Begin(context.CorrelationId);
        using var logScope = logger.BeginScope(LogScope(context));
        using var lost = new CancellationTokenSource();
        using var work = CancellationTokenSource.CreateLinkedTokenSource(lost.Token, abort);
        using var done = new CancellationTokenSource();
        var keeping = keeper.KeepAsync(task.Id, held, lost, done.Token);
        try
        {
            var result = await HandleAsync(task, binding, context, lost.Token, abort, work.Token).ConfigureAwait(false);
            if (result is TaskResult.Abandoned)
            {
                await ReturnAsync(task.Id, held).ConfigureAwait(false);
            }
            else if (result is not TaskResult.Lost)
            {
                await reporter
                    .ReportAsync(task, result, exception => new TaskResult.Failed(failures.Describe(exception, task, binding)), work.Token)
                    .ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            // The result was not told in time: the task is delivered again, here or elsewhere.
            HostLog.ResultDiscarded(logger, lost.IsCancellationRequested ? "the lock is lost." : "the host stops.");
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await keeping.ConfigureAwait(false);
        }
    }

    /// <summary>Gives a task back that was not finished, so that nobody must wait for its lock to end.</summary>
    public async Task ReturnAsync(string taskId, HeldLock held)
    {
        // The engine unlocks whoever asks: after our lock's end this would free another worker's live task.
        if (!held.SurelyLives)
        {
            return;
        }

        try
        {
            using var deadline = new CancellationTokenSource(held.Left, time);
            await engine.UnlockAsync(taskId, deadline.Token).ConfigureAwait(false);
            HostLog.TaskReturned(logger, taskId);
        }
        catch (Exception exception) when (exception is OperationCanceledException or Foundation.Errors.ProcOsException)
        {
            HostLog.TaskNotReturned(logger, taskId, exception.Message);
        }
    }

    private async Task<TaskResult> HandleAsync(
        LockedTask task, TopicBinding binding, ExternalTaskContext context, CancellationToken lost, CancellationToken abort, CancellationToken work)
    {
        try
        {
            using var turn = await turns.TakeAsync(work).ConfigureAwait(false);
            var begun = time.GetTimestamp();
            await using var scope = scopes.CreateAsyncScope();
            var variables = await binding.Invoker.InvokeAsync(scope.ServiceProvider, context, work).ConfigureAwait(false);
            var duration = (long)time.GetElapsedTime(begun).TotalMilliseconds;
            HostLog.TaskCompleted(logger, duration);
            return lost.IsCancellationRequested ? new TaskResult.Lost() : new TaskResult.Completed(variables);
        }
        catch (Exception) when (lost.IsCancellationRequested)
        {
            return new TaskResult.Lost();
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
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
            var failure = failures.Describe(exception, task, binding);
            HostLog.TaskFailed(logger, exception, failure.Retries, failure.Message);
            return new TaskResult.Failed(failure);
        }
    }

    private static ExternalTaskContext Context(LockedTask task, TopicBinding binding) => new()
    {
        TaskId = task.Id,
        Topic = task.Topic,
        ProcessInstanceId = task.ProcessInstanceId,
        ProcessDefinitionKey = task.ProcessDefinitionKey,
        ActivityId = task.ActivityId,
        ExecutionId = task.ExecutionId,
        BusinessKey = task.BusinessKey,
        CorrelationId = task.Variables.TryGetValue(CorrelationId.Variable, out var id) && id.AsText() is { Length: > 0 } text
            ? text
            : task.ProcessInstanceId,
        AttemptsLeft = FailurePolicy.AttemptsLeft(task, binding),
        Variables = task.Variables,
    };

    private static KeyValuePair<string, object?>[] LogScope(ExternalTaskContext context) =>
    [
        new("correlation_id", context.CorrelationId),
        new("process_instance_id", context.ProcessInstanceId),
        new("topic", context.Topic),
        new("task_id", context.TaskId),
        new("activity_id", context.ActivityId),
    ];
}
