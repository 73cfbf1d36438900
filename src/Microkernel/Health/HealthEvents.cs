using Microsoft.Extensions.Logging;

namespace ProcOS.Microkernel.Health;

internal static partial class HealthEvents
{
    [LoggerMessage(3301, LogLevel.Warning, "Health check failed, {Failures} in a row: {Reason}", EventName = "health_check_failed")]
    public static partial void Failed(ILogger logger, int failures, string reason);

    [LoggerMessage(3302, LogLevel.Information, "Healthy again, failed checks in a row: {Failures}", EventName = "health_recovered")]
    public static partial void Recovered(ILogger logger, int failures, double durationMs);

    [LoggerMessage(3303, LogLevel.Debug, "Health check passed", EventName = "health_check_passed")]
    public static partial void Passed(ILogger logger);
}
