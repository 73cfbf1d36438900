using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks.Telemetry;

namespace ProcOS.Engine.ExternalTasks.Reporting;

/// <summary>
/// Whether the engine answers, seen from all calls of one host: one log line when it goes, one when it is back that says
/// how many calls failed in between. Thread-safe.
/// </summary>
internal sealed class EngineContact(ExternalTaskHostOptions options, TimeProvider time, ILogger logger)
{
    private long _silentSince;
    private int _failures;

    public void Answered()
    {
        if (Volatile.Read(ref _silentSince) == 0)
        {
            return;
        }

        var since = Interlocked.Exchange(ref _silentSince, 0);
        if (since != 0)
        {
            var silence = (long)time.GetElapsedTime(since).TotalMilliseconds;
            var failures = Interlocked.Exchange(ref _failures, 0);
            HostLog.EngineBack(logger, silence, failures);
        }
    }

    /// <summary>Notes a call that got no answer, or none from an engine.</summary>
    public void Failed(Exception failure)
    {
        _ = Interlocked.Increment(ref _failures);
        if (Interlocked.CompareExchange(ref _silentSince, Math.Max(1, time.GetTimestamp()), 0) == 0)
        {
            HostLog.EngineSilent(logger, failure.Message);
        }
    }

    /// <summary>Waits before the next try.</summary>
    /// <param name="attempt">How often the caller has tried before, from 0.</param>
    public Task PauseAsync(int attempt, CancellationToken cancellationToken) =>
        Task.Delay(options.EngineBackoff.Delay(attempt), time, cancellationToken);
}
