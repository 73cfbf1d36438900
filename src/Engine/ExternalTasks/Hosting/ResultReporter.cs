using Microsoft.Extensions.Logging;

namespace ProcOS.Engine.ExternalTasks.Hosting;

/// <summary>Tells the engine what a task came to, until it knows or the task is no longer ours to tell about.</summary>
internal sealed class ResultReporter(
    IExternalTasks engine, string workerId, EngineContact contact, HostMetrics metrics, ILogger logger)
{
    /// <param name="task">The task.</param>
    /// <param name="result">Completed, BPMN error or failed.</param>
    /// <param name="failure">Makes a failure out of the engine's refusal of a result.</param>
    /// <param name="cancellationToken">The host stops, or the lock is lost.</param>
    public async Task ReportAsync(
        LockedTask task, TaskResult result, Func<Exception, TaskResult.Failed> failure, CancellationToken cancellationToken)
    {
        var mayHaveArrived = false;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await SendAsync(task.Id, result, cancellationToken).ConfigureAwait(false);
                contact.Answered();
                Count(task.Topic, result);
                return;
            }
            catch (EngineUnreachableException exception)
            {
                mayHaveArrived |= exception.MayHaveArrived;
                await contact.WaitAsync(exception, attempt, cancellationToken).ConfigureAwait(false);
            }
            catch (EngineRefusedException refusal) when (refusal.Status == 404 && mayHaveArrived)
            {
                // The call whose answer was lost did arrive: the task is gone because it is done.
                contact.Answered();
                Count(task.Topic, result);
                return;
            }
            catch (EngineRefusedException refusal) when (refusal.Status < 500 || result is TaskResult.Failed)
            {
                HostLog.ResultDiscarded(logger, refusal.Message);
                return;
            }
            catch (EngineRefusedException refusal)
            {
                // What comes after the task in the model failed and took our result back with it: the lock is still ours.
                result = failure(refusal);
            }
        }
    }

    private Task SendAsync(string taskId, TaskResult result, CancellationToken cancellationToken) => result switch
    {
        TaskResult.Completed completed => engine.CompleteAsync(taskId, workerId, completed.Variables, cancellationToken),
        TaskResult.BpmnError { Error: var error } =>
            engine.RaiseBpmnErrorAsync(taskId, workerId, error.Code, error.Message, error.Variables, cancellationToken),
        TaskResult.Failed failed => engine.FailAsync(taskId, workerId, failed.Failure, cancellationToken),
        _ => Task.CompletedTask,
    };

    private void Count(string topic, TaskResult result)
    {
        if (result is TaskResult.Failed)
        {
            metrics.Failed(topic);
        }
        else
        {
            metrics.Completed(topic);
        }
    }
}
