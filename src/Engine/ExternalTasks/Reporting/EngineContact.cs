using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks.Telemetry;

namespace ProcOS.Engine.ExternalTasks.Reporting;

/// <summary>
/// Whether the engine answers, seen from all calls of one host: one log line when it goes, one when it is back that says
/// how many calls failed in between. While only some calls get through it counts as gone. Thread-safe.
/// </summary>
internal sealed class EngineContact(ExternalTaskHostOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>Without a failure for so long it is back.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    private long _silentSince;
    private long _lastFailure;
    private int _failures;

    public void Answered()
    {
        if (Volatile.Read(ref _silentSince) == 0 || time.GetElapsedTime(Volatile.Read(ref _lastFailure)) < Calm)
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
        Volatile.Write(ref _lastFailure, time.GetTimestamp());
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
