using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks.Deliveries;
using ProcOS.Engine.ExternalTasks.Fetching;
using ProcOS.Engine.ExternalTasks.Running;
using ProcOS.Engine.ExternalTasks.Telemetry;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Locks;

/// <summary>
/// Finds and frees locks that nobody works under: those of a fetch whose answer was lost, which the engine may go on to
/// take until that poll's end, and those of a predecessor that was killed.
/// </summary>
internal sealed class StrayLocks(
    IExternalTasks engine, TaskBoard board, HostIds ids, LockRelease release, IDeliveryNotes notes, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>The engine may notice the end of a parked poll so much late.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _suspects = [];
    private Task _sweeping = Task.CompletedTask;

    /// <summary>Nothing is fetched under <paramref name="workerId"/> until the engine can lock nothing more for it.</summary>
    /// <param name="wait">How long a poll under it may still be parked.</param>
    public void Suspect(string workerId, TimeSpan wait, CancellationToken stopping)
    {
        var until = time.GetTimestamp() + (long)((wait + Slack).TotalSeconds * time.TimestampFrequency);
        lock (_gate)
        {
            _suspects[workerId] = until;
            if (_sweeping.IsCompleted)
            {
                _sweeping = Task.Run(() => SweepAsync(stopping), CancellationToken.None);
            }
        }
    }

    /// <summary>Frees whatever is still locked for one of these and not worked on here.</summary>
    public async Task ReleaseAllAsync(IEnumerable<string> workerIds, CancellationToken deadline)
    {
        foreach (var workerId in workerIds)
        {
            _ = await TryReleaseAsync(workerId, deadline).ConfigureAwait(false);
        }
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        try
        {
            while (Suspects() is { Length: > 0 } suspects)
            {
                foreach (var (workerId, until) in suspects)
                {
                    var isOver = time.GetTimestamp() > until;
                    if (await TryReleaseAsync(workerId, stopping).ConfigureAwait(false) && isOver)
                    {
                        Clear(workerId);
                    }
                }

                await Task.Delay(Pause, time, stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The stop frees them all.
        }
    }

    private (string WorkerId, long Until)[] Suspects()
    {
        lock (_gate)
        {
            var suspects = _suspects.Select(suspect => (suspect.Key, suspect.Value)).ToArray();
            if (suspects.Length == 0)
            {
                // A suspect that comes now must find no sweep that is about to end.
                _sweeping = Task.CompletedTask;
            }

            return suspects;
        }
    }

    private void Clear(string workerId)
    {
        lock (_gate)
        {
            _ = _suspects.Remove(workerId);
        }

        if (ids.IsOurs(workerId))
        {
            ids.Return(workerId);
        }
        else
        {
            notes.Forget(workerId);
        }
    }

    private async Task<bool> TryReleaseAsync(string workerId, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var taskId in await engine.ListLockedAsync(workerId, cancellationToken).ConfigureAwait(false))
            {
                // A failed task keeps owner and lock until its pause is over.
                if (!board.Holds(taskId) && !notes.IsPaused(taskId))
                {
                    await release.ReturnProvenAsync(taskId, workerId, cancellationToken).ConfigureAwait(false);
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is ProcOsException || (exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                HostLog.TaskNotReturned(logger, "of " + workerId, exception.Message);
            }

            return false;
        }
    }
}
