using ProcOS.Engine;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das;

/// <summary>Waits for something that a process instance brings about; the instance itself never waits for us.</summary>
internal sealed class InstanceWait(IHistory history, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks <paramref name="probe"/> until it answers, which it must do at the latest when the instance has ended.</summary>
    /// <param name="probe">Gets true once the instance has ended.</param>
    /// <exception cref="ProcOsException">It did not answer within <paramref name="limit"/>, or an incident stops the instance.</exception>
    public async Task<T> ForAsync<T>(
        string instanceId, TimeSpan limit, ErrorCode late, Func<bool, Task<T?>> probe, CancellationToken cancellationToken)
        where T : class
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            // The end is asked for first: what the instance has brought about is then there.
            var instance = await history.FindInstanceAsync(instanceId, cancellationToken).ConfigureAwait(false);
            if (await probe(instance is { Ended: not null }).ConfigureAwait(false) is { } answer)
            {
                return answer;
            }

            if (clock.GetElapsedTime(started) >= limit)
            {
                var incidents = await history.ListOpenIncidentsAsync(instanceId, cancellationToken).ConfigureAwait(false);
                throw new ProcOsException(
                    late, $"instance {instanceId}", $"within {limit.TotalSeconds:0} seconds", incidents.Count > 0 ? $"an incident at {incidents[0].ActivityId}: {incidents[0].Message}" : "none yet");
            }

            await Task.Delay(Pause, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
