using Microsoft.Extensions.Logging;

namespace ProcOS.Microkernel.Boot;

/// <summary>The events of boot and stop; their names and fields are listed in <c>docs/reference/events.md</c>.</summary>
internal static partial class KernelEvents
{
    [LoggerMessage(3001, LogLevel.Information, "ProcOS {Version} starts", EventName = "kernel_starting")]
    public static partial void Starting(ILogger logger, string version);

    [LoggerMessage(3002, LogLevel.Information, "Phase {Phase} starts", EventName = "kernel_bootstrap_start")]
    public static partial void PhaseStart(ILogger logger, string phase);

    [LoggerMessage(3003, LogLevel.Information, "Phase {Phase} is done", EventName = "kernel_bootstrap_complete")]
    public static partial void PhaseComplete(ILogger logger, string phase, double durationMs);

    [LoggerMessage(3004, LogLevel.Error, "Phase {Phase} failed: {Error}", EventName = "kernel_bootstrap_failed")]
    public static partial void PhaseFailed(ILogger logger, string phase, string error, string errorCode, double durationMs);

    [LoggerMessage(3005, LogLevel.Information, "Received {Signal}", EventName = "kernel_signal")]
    public static partial void Signal(ILogger logger, string signal);

    [LoggerMessage(3006, LogLevel.Information, "Counters so far", EventName = "kernel_metrics_snapshot")]
    public static partial void Metrics(ILogger logger, IReadOnlyDictionary<string, double> metrics);

    [LoggerMessage(3007, LogLevel.Information, "ProcOS stops: {Reason}", EventName = "kernel_stopping")]
    public static partial void Stopping(ILogger logger, string reason);

    [LoggerMessage(3008, LogLevel.Warning, "Taking back phase {Phase} failed: {Error}", EventName = "kernel_undo_failed")]
    public static partial void UndoFailed(ILogger logger, string phase, string error);

    [LoggerMessage(3009, LogLevel.Information, "ProcOS is ready at {Url}", EventName = "kernel_ready")]
    public static partial void Ready(ILogger logger, Uri url, double durationMs);

    [LoggerMessage(3010, LogLevel.Error, "{Problem}", EventName = "configuration_problem")]
    public static partial void ConfigurationProblem(ILogger logger, string problem, string key, string errorCode);

    [LoggerMessage(3011, LogLevel.Critical, "{Error}", EventName = "kernel_failed")]
    public static partial void Failed(ILogger logger, string error, string errorCode);

    [LoggerMessage(3012, LogLevel.Debug, "Phase {Phase} is taken back", EventName = "kernel_phase_undone")]
    public static partial void PhaseUndone(ILogger logger, string phase, double durationMs);

    [LoggerMessage(3013, LogLevel.Warning, "The counters could not be kept: {Error}", EventName = "kernel_metrics_not_kept")]
    public static partial void MetricsNotKept(ILogger logger, string error);
}
