using Microsoft.Extensions.Logging;

namespace ProcOS.Engine.ExternalTasks.Hosting;

/// <summary>Whether the engine answers, seen from all calls of one host: one log line when it goes, one when it is back.</summary>
internal sealed class EngineContact(ExternalTaskHostOptions options, TimeProvider time, ILogger logger)
{
    private long _silentSince;

    public void Answered()
    {
        var since = Interlocked.Exchange(ref _silentSince, 0);
        if (since != 0)
        {
            var silence = (long)time.GetElapsedTime(since).TotalMilliseconds;
            HostLog.EngineBack(logger, silence);
        }
    }

    /// <summary>Notes the failure and waits before the next try.</summary>
    public Task WaitAsync(Exception failure, int attempt, CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _silentSince, Math.Max(1, time.GetTimestamp()), 0) == 0)
        {
            HostLog.EngineSilent(logger, failure.Message);
        }

        return Task.Delay(options.EngineBackoff.Delay(attempt), time, cancellationToken);
    }
}
