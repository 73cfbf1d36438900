using Microsoft.Extensions.Logging;

namespace ProcOS.Microkernel.Root;

internal static partial class RootEvents
{
    [LoggerMessage(3201, LogLevel.Information, "The root process runs as {ProcessInstanceId}", EventName = "root_started")]
    public static partial void Started(ILogger logger, string processInstanceId, string businessKey);

    [LoggerMessage(3202, LogLevel.Information, "The root process was running already as {ProcessInstanceId}", EventName = "root_found")]
    public static partial void Found(ILogger logger, string processInstanceId, string businessKey);

    [LoggerMessage(3203, LogLevel.Warning, "Deleted {ProcessInstanceId}: {Reason}", EventName = "root_deleted")]
    public static partial void Deleted(ILogger logger, string processInstanceId, string reason);
}
