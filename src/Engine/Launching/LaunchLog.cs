using Microsoft.Extensions.Logging;

namespace ProcOS.Engine.Launching;

internal static partial class LaunchLog
{
    [LoggerMessage(EventId = 2101, EventName = "engine_ready", Level = LogLevel.Information, Message = "The engine answers at {Address}, pid {Pid}.")]
    public static partial void EngineReady(ILogger logger, Uri address, int pid);

    [LoggerMessage(EventId = 2102, EventName = "engine_died", Level = LogLevel.Warning, Message = "The engine ended with code {ExitCode}; starting it again.")]
    public static partial void EngineDied(ILogger logger, int exitCode);

    [LoggerMessage(EventId = 2103, EventName = "engine_restart_failed", Level = LogLevel.Warning, Message = "The engine did not come up again. {Reason}")]
    public static partial void RestartFailed(ILogger logger, string reason);

    [LoggerMessage(EventId = 2104, EventName = "engine_lost", Level = LogLevel.Error, Message = "The engine is given up. {Reason}")]
    public static partial void EngineLost(ILogger logger, string reason);
}
