using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Supervision;
using ProcOS.Microkernel.Boot;
using ProcOS.Microkernel.Configuration;
using ProcOS.Microkernel.Health;
using ProcOS.Microkernel.Metrics;
using ProcOS.Microkernel.Run;

namespace ProcOS.Microkernel;

/// <summary>Boots, looks on, and takes everything back when it is asked to stop.</summary>
public sealed class Kernel(
    ISystemComposer composer, IKernelEndpoint endpoint, BootState state, MetricsCollector metrics, TimeProvider time, ILoggerFactory loggers)
{
    /// <summary>Stopped because it was asked to.</summary>
    public const int Stopped = 0;

    /// <summary>The boot failed, or a part was lost for good.</summary>
    public const int Failed = 1;

    /// <summary>The settings are wrong; nothing was started.</summary>
    public const int Misconfigured = 2;

    private readonly ILogger _logger = loggers.CreateLogger<Kernel>();

    /// <summary>Runs until a signal comes or a part is lost; answers the exit code.</summary>
    public async Task<int> RunAsync(ConfigurationSources sources, CancellationToken cancellationToken = default)
    {
        using var signals = new SignalWatch();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(signals.Received, cancellationToken);
        var started = time.GetTimestamp();
        var context = new KernelContext();
        var files = new RunFiles();
        var runner = new BootRunner(Phases(sources, files), state, time, loggers.CreateLogger<BootRunner>());
        KernelEvents.Starting(_logger, typeof(Kernel).Assembly.GetName().Version!.ToString(3));
        try
        {
            await runner.StartAsync(context, stop.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // reported by the runner, with its phase, and everything is taken back: only the exit code is left
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogSignal(signals);
            KernelEvents.Stopping(_logger, stop.IsCancellationRequested ? "asked to during the boot" : "the boot failed");
            return e is ConfigurationException ? Misconfigured : stop.IsCancellationRequested ? Stopped : Failed;
        }

        KernelEvents.Ready(_logger, files.Url!, time.GetElapsedTime(started).TotalMilliseconds);
        var lost = await WaitAsync(context, stop.Token).ConfigureAwait(false);
        LogSignal(signals);
        if (lost is not null)
        {
            KernelEvents.Failed(_logger, lost.Message, lost.Error.Code);
        }

        await runner.StopAsync(context).ConfigureAwait(false);
        KeepMetrics(context);
        KernelEvents.Stopping(_logger, lost is null ? "asked to" : "a part is lost");
        return lost is null ? Stopped : Failed;
    }

    private IReadOnlyList<IBootPhase> Phases(ConfigurationSources sources, RunFiles files)
    {
        var supervisor = new ProcessSupervisor(time);
        var launchers = new EngineLaunchers(supervisor, time, loggers);
        return
        [
            new ConfigPhase(sources, launchers, endpoint, supervisor, time, files),
            new StorePhase(composer, supervisor, time, loggers),
            new EnginePhase(composer, launchers),
            new DeployPhase(),
            new RootPhase(),
            new ReadyPhase(files, time),
        ];
    }

    /// <summary>Null when it was asked to stop.</summary>
    private static async Task<ProcOsException?> WaitAsync(KernelContext context, CancellationToken stop)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(() => asked.TrySetResult()).ConfigureAwait(false);
        var gaveUp = context.Services.GetRequiredService<HealthMonitor>().GaveUp;
        var first = await Task.WhenAny(asked.Task, gaveUp, context.Store.Lost, context.Engine.Lost).ConfigureAwait(false);
        if (first == asked.Task)
        {
            return null;
        }

        return first is Task<ProcOsException> known
            ? await known.ConfigureAwait(false)
            : first.Exception?.InnerException as ProcOsException ?? new ProcOsException(KernelErrors.PartLost, "engine");
    }

    private void KeepMetrics(KernelContext context)
    {
        KernelEvents.Metrics(_logger, metrics.Snapshot());
        try
        {
            _ = new MetricsFile(context.Configuration.DataDirectory, metrics, time).Write();
        }
        catch (ProcOsException e)
        {
            KernelEvents.MetricsNotKept(_logger, e.Message);
        }
    }

    private void LogSignal(SignalWatch signals)
    {
        if (signals.Signal is { } signal)
        {
            KernelEvents.Signal(_logger, signal);
        }
    }
}
