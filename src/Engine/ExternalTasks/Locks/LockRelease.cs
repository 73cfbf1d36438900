using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks.Running;
using ProcOS.Engine.ExternalTasks.Telemetry;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Locks;

/// <summary>
/// Gives tasks back. The engine unlocks whoever asks, so a lock is freed only while it surely is the one that we mean:
/// either by our own reckoning, or because the engine has just extended it in its owner's name.
/// </summary>
internal sealed class LockRelease(IExternalTasks engine, TimeProvider time, ILogger logger)
{
    /// <summary>Time enough to unlock after it, and short enough where that fails.</summary>
    private static readonly TimeSpan Proof = TimeSpan.FromSeconds(10);

    private readonly TaskSet _underWay = new();

    /// <summary>Frees a task that was not finished here, so that nobody must wait for its lock to end.</summary>
    public void Return(string taskId, HeldLock held) => _underWay.Add(ReturnAsync(taskId, held));

    /// <summary>The same for a lock that may be another's by now.</summary>
    public void ReturnProven(string taskId, string ownerId) => _underWay.Add(ReturnProvenAsync(taskId, ownerId, CancellationToken.None));

    /// <summary>Waits for all that is under way.</summary>
    public Task WhenDoneAsync(CancellationToken deadline) => _underWay.WhenEmptyAsync(deadline);

    private async Task ReturnAsync(string taskId, HeldLock held)
    {
        if (!held.SurelyLives)
        {
            await ReturnProvenAsync(taskId, held.OwnerId, CancellationToken.None).ConfigureAwait(false);
            return;
        }

        try
        {
            using var deadline = new CancellationTokenSource(held.Left, time);
            await engine.UnlockAsync(taskId, deadline.Token).ConfigureAwait(false);
            HostLog.TaskReturned(logger, taskId);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ProcOsException)
        {
            HostLog.TaskNotReturned(logger, taskId, exception.Message);
        }
    }

    /// <summary>Frees a lock of <paramref name="ownerId"/> whose end is not known here.</summary>
    public async Task ReturnProvenAsync(string taskId, string ownerId, CancellationToken cancellationToken)
    {
        try
        {
            // Refused when the lock has expired or is another's by now: then there is nothing of ours to free.
            await engine.ExtendLockAsync(taskId, ownerId, Proof, cancellationToken).ConfigureAwait(false);
            using var deadline = new CancellationTokenSource(Proof / 2, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            await engine.UnlockAsync(taskId, either.Token).ConfigureAwait(false);
            HostLog.TaskReturned(logger, taskId);
        }
        catch (EngineRefusedException refusal) when (refusal.Status is 400 or 404)
        {
            HostLog.TaskNotReturned(logger, taskId, refusal.Message);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ProcOsException)
        {
            HostLog.TaskNotReturned(logger, taskId, exception.Message);
        }
    }
}
