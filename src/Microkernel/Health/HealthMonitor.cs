using Microsoft.Extensions.Logging;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Loops;

namespace ProcOS.Microkernel.Health;

/// <summary>
/// Looks after the parts while the kernel is passive. It repairs one thing only: a root process that is gone is
/// started again.
/// </summary>
internal sealed class HealthMonitor(
    HealthProbes probes, Func<CancellationToken, Task> keepRoot, HealthOptions options, WorkTurns turns, TimeProvider time, ILogger<HealthMonitor> logger)
    : KernelLoop
{
    private readonly TaskCompletionSource<ProcOsException> _gaveUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile int _failures;

    /// <summary>Failed checks in a row.</summary>
    public int Failures => _failures;

    /// <summary>Completes when the kernel should stop: too many failures, or a root that is not ours to run.</summary>
    public Task<ProcOsException> GaveUp => _gaveUp.Task;

    protected override async Task LoopAsync(CancellationToken stopping)
    {
        // Soon at first, for a short hiccup; then rarer, so that a part that struggles is not asked to death.
        var backoff = new Backoff { Base = Min(TimeSpan.FromSeconds(1), options.Interval), Max = options.Interval * 2 };
        var failingSince = 0L;
        while (!_gaveUp.Task.IsCompleted)
        {
            await Task.Delay(_failures == 0 ? options.Interval : backoff.Delay(_failures - 1), time, stopping).ConfigureAwait(false);
            var problem = await CheckAsync(stopping).ConfigureAwait(false);
            if (problem is null)
            {
                Recover(failingSince);
                continue;
            }

            failingSince = _failures == 0 ? time.GetTimestamp() : failingSince;
            _failures++;
            HealthEvents.Failed(logger, _failures, problem);
            if (options.MaxFailures > 0 && _failures >= options.MaxFailures)
            {
                _ = _gaveUp.TrySetResult(new(KernelErrors.Unhealthy, $"checks in a row: {_failures}", found: problem));
            }
        }
    }

    private async Task<string?> CheckAsync(CancellationToken stopping)
    {
        using var turn = await turns.TakeAsync(stopping).ConfigureAwait(false);
        var failed = (await probes.RunAsync(stopping).ConfigureAwait(false)).Where(check => !check.Ok).ToArray();
        if (failed.Length > 0)
        {
            return string.Join("; ", failed.Select(check => $"{check.Name}: {check.Detail}"));
        }

        try
        {
            await keepRoot(stopping).ConfigureAwait(false);
            return null;
        }
        catch (ProcOsException e) when (e.Error == KernelErrors.OtherStore)
        {
            _ = _gaveUp.TrySetResult(e);
            return e.Message;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            return "root: " + e.Message;
        }
    }

    private void Recover(long failingSince)
    {
        if (_failures == 0)
        {
            HealthEvents.Passed(logger);
            return;
        }

        HealthEvents.Recovered(logger, _failures, time.GetElapsedTime(failingSince).TotalMilliseconds);
        _failures = 0;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
