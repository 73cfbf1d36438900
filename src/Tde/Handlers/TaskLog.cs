using Microsoft.Extensions.Logging;

namespace ProcOS.Tde.Handlers;

internal static partial class TaskLog
{
    [LoggerMessage(5001, LogLevel.Information, "task_validated {TaskId} {Task} {Mode}")]
    public static partial void Validated(ILogger logger, string taskId, string task, string mode);

    [LoggerMessage(5002, LogLevel.Warning, "task_spec_invalid, problems: {Problems}, first {Pointer}: {Problem}")]
    public static partial void SpecInvalid(ILogger logger, int problems, string pointer, string problem);

    [LoggerMessage(5003, LogLevel.Information, "task_executed {TaskId} {StopReason}, steps: {Steps}")]
    public static partial void Executed(ILogger logger, string taskId, string stopReason, int steps);

    [LoggerMessage(5004, LogLevel.Warning, "task_failed {TaskId}: {Problem}")]
    public static partial void Failed(ILogger logger, string taskId, string problem);

    [LoggerMessage(5005, LogLevel.Error, "task_broke {TaskId} in its last attempt")]
    public static partial void Broke(ILogger logger, Exception exception, string taskId);

    [LoggerMessage(5006, LogLevel.Information, "task_reported {TaskId} {Status}")]
    public static partial void Reported(ILogger logger, string? taskId, string status);

    [LoggerMessage(5007, LogLevel.Information, "task_report_repeated {TaskId}: the outcome was kept by an earlier delivery")]
    public static partial void ReportRepeated(ILogger logger, string? taskId);
}
