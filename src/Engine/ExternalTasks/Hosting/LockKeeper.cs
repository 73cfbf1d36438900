using Microsoft.Extensions.Logging;

namespace ProcOS.Engine.ExternalTasks.Hosting;

/// <summary>Keeps a running task's lock alive, and says when it is lost.</summary>
internal sealed class LockKeeper(IExternalTasks engine, string workerId, EngineContact contact, TimeProvider time, ILogger logger)
{
    /// <summary>Ends when <paramref name="cancellationToken"/> fires; cancels <paramref name="lost"/> when the task is no longer ours.</summary>
    public async Task KeepAsync(string taskId, HeldLock held, CancellationTokenSource lost, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var due = held.Left - (held.Duration / 2);
                if (due > TimeSpan.Zero)
                {
                    await Task.Delay(due, time, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                if (!await ExtendAsync(taskId, held, cancellationToken).ConfigureAwait(false))
                {
                    HostLog.LockLost(logger, taskId);
                    await lost.CancelAsync().ConfigureAwait(false);
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The handler has ended and its result is told.
        }
    }

    private async Task<bool> ExtendAsync(string taskId, HeldLock held, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var sent = time.GetTimestamp();
            try
            {
                await TakeAsync(taskId, held.Duration, cancellationToken).ConfigureAwait(false);
                held.Renew(sent);
                contact.Answered();
                return true;
            }
            catch (EngineRefusedException refusal) when (refusal.Status < 500)
            {
                return false;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                await contact.WaitAsync(exception, attempt, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>An expired lock cannot be extended, but while nobody else took the task it can be taken anew.</summary>
    private async Task TakeAsync(string taskId, TimeSpan duration, CancellationToken cancellationToken)
    {
        try
        {
            await engine.ExtendLockAsync(taskId, workerId, duration, cancellationToken).ConfigureAwait(false);
        }
        catch (EngineRefusedException refusal) when (refusal.Status == 400)
        {
            await engine.LockAsync(taskId, workerId, duration, cancellationToken).ConfigureAwait(false);
        }
    }
}
