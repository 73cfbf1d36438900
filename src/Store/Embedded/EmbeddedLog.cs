using Microsoft.Extensions.Logging;

namespace ProcOS.Store.Embedded;

internal static partial class EmbeddedLog
{
    [LoggerMessage(1000, LogLevel.Information, "The embedded database in {Folder} is ready in process {Pid}")]
    public static partial void Started(ILogger logger, string folder, int pid);

    [LoggerMessage(1001, LogLevel.Warning, "The embedded database in {Folder} ended with exit code {ExitCode} and is started again")]
    public static partial void Ended(ILogger logger, string folder, int exitCode);

    [LoggerMessage(1002, LogLevel.Warning, "The embedded database in {Folder} does not answer and is restarted")]
    public static partial void NotAnswering(ILogger logger, string folder);

    [LoggerMessage(1003, LogLevel.Warning, "The embedded database could not be restarted")]
    public static partial void RestartFailed(ILogger logger, Exception exception);

    [LoggerMessage(1004, LogLevel.Error, "The embedded database in {Folder} is lost after {Restarts} restarts")]
    public static partial void Lost(ILogger logger, string folder, int restarts);
}
