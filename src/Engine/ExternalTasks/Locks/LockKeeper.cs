using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks.Fetching;
using ProcOS.Engine.ExternalTasks.Reporting;
using ProcOS.Engine.ExternalTasks.Running;
using ProcOS.Engine.ExternalTasks.Telemetry;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Locks;

/// <summary>
/// Looks through all tasks that are here: extends what runs and is half over, gives back what waits and is half over,
/// cancels what is lost or has fallen silent.
/// </summary>
internal sealed class LockKeeper(
    IExternalTasks engine, TaskBoard board, HostIds ids, UnstartedTasks unstarted, EngineContact contact, HostMetrics metrics, TimeProvider time, ILogger logger)
{
    private const int LooksInALock = 10;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <param name="shortestLock">The least lock duration of all topics.</param>
    public async Task RunAsync(TimeSpan shortestLock, CancellationToken stopping)
    {
        var pause = shortestLock / LooksInALock < LongestPause ? shortestLock / LooksInALock : LongestPause;
        using var timer = new PeriodicTimer(pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false))
            {
                Look(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host has stopped.
        }
    }

    /// <summary>For a handler that wants more time than the host would give it.</summary>
    public async Task ExtendAsync(HeldTask held, TimeSpan duration, CancellationToken cancellationToken)
    {
        var owner = held.Lock.OwnerId;
        var sent = time.GetTimestamp();
        await engine.ExtendLockAsync(held.Id, owner, duration, cancellationToken).ConfigureAwait(false);
        held.Lock.Renew(owner, duration, sent);
    }

    private void Look(CancellationToken stopping)
    {
        foreach (var held in board.Snapshot())
        {
            if (held.IsSilent)
            {
                held.Cancel(CancellationCause.Silent);
            }

            if (!held.Lock.IsDue)
            {
                continue;
            }

            if (board.TryTakeBack(held))
            {
                unstarted.Return(held);
            }
            else if (held.Cause != CancellationCause.LockLost && held.TryClaimExtension())
            {
                _ = KeepAsync(held, stopping);
            }
        }
    }

    private async Task KeepAsync(HeldTask held, CancellationToken stopping)
    {
        var owner = held.Lock.OwnerId;
        try
        {
            await TakeAsync(held, owner, stopping).ConfigureAwait(false);
            contact.Answered();
        }
        catch (EngineRefusedException refusal) when (refusal.Status < 500)
        {
            Refused(held, owner, refusal);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ProcOsException)
        {
            // The next look tries again.
            if (exception is ProcOsException)
            {
                contact.Failed(exception);
            }
        }
        finally
        {
            held.EndExtension();
        }
    }

    private void Refused(HeldTask held, string owner, EngineRefusedException refusal)
    {
        if (held.Lock.OwnerId != owner || ids.IsOurs(LockOwner.In(refusal)))
        {
            // Another poll of ours has fetched it since; its answer says so, or soon will.
            return;
        }

        if (held.Cancel(CancellationCause.LockLost))
        {
            metrics.LockLost(held.Topic);
            HostLog.LockLost(logger, held.Id);
        }
    }

    /// <summary>An expired lock cannot be extended, but while nobody else took the task it can be taken anew.</summary>
    private async Task TakeAsync(HeldTask held, string owner, CancellationToken cancellationToken)
    {
        var duration = held.Binding.LockDuration;
        var sent = time.GetTimestamp();
        try
        {
            await engine.ExtendLockAsync(held.Id, owner, duration, cancellationToken).ConfigureAwait(false);
        }
        catch (EngineRefusedException refusal) when (refusal.Status == 400)
        {
            sent = time.GetTimestamp();
            await engine.LockAsync(held.Id, owner, duration, cancellationToken).ConfigureAwait(false);
        }

        held.Lock.Renew(owner, duration, sent);
    }
}
