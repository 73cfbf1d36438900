using Microsoft.Extensions.Logging;

namespace ProcOS.Engine.ExternalTasks.Hosting;

internal static partial class HostLog
{
    [LoggerMessage(EventId = 2001, EventName = "external_task_host_started", Level = LogLevel.Information, Message = "Serving {Topics} topics as {WorkerId}.")]
    public static partial void Started(ILogger logger, int topics, string workerId);

    [LoggerMessage(EventId = 2002, EventName = "external_task_host_stopped", Level = LogLevel.Information, Message = "Stopped serving tasks; {Left} handlers did not end in time.")]
    public static partial void Stopped(ILogger logger, int left);

    [LoggerMessage(EventId = 2003, EventName = "engine_silent", Level = LogLevel.Warning, Message = "The engine does not answer; trying again with growing pauses. {Reason}")]
    public static partial void EngineSilent(ILogger logger, string reason);

    [LoggerMessage(EventId = 2004, EventName = "engine_back", Level = LogLevel.Information, Message = "The engine answers again after {DurationMs} ms.")]
    public static partial void EngineBack(ILogger logger, long durationMs);

    [LoggerMessage(EventId = 2010, EventName = "external_task_completed", Level = LogLevel.Debug, Message = "Completed in {DurationMs} ms.")]
    public static partial void TaskCompleted(ILogger logger, long durationMs);

    [LoggerMessage(EventId = 2011, EventName = "external_task_failed", Level = LogLevel.Warning, Message = "Failed, {Retries} tries left: {Reason}")]
    public static partial void TaskFailed(ILogger logger, Exception? exception, int retries, string reason);

    [LoggerMessage(EventId = 2012, EventName = "external_task_bpmn_error", Level = LogLevel.Information, Message = "Ended with BPMN error {ErrorCode}.")]
    public static partial void TaskRaisedError(ILogger logger, string errorCode);

    [LoggerMessage(EventId = 2013, EventName = "external_task_lock_lost", Level = LogLevel.Warning, Message = "The lock on task {TaskId} is lost; its handler is cancelled and the result discarded.")]
    public static partial void LockLost(ILogger logger, string taskId);

    [LoggerMessage(EventId = 2014, EventName = "external_task_result_discarded", Level = LogLevel.Warning, Message = "The engine does not take the result: {Reason}")]
    public static partial void ResultDiscarded(ILogger logger, string reason);

    [LoggerMessage(EventId = 2015, EventName = "external_task_returned", Level = LogLevel.Information, Message = "Task {TaskId} goes back unfinished because the host stops.")]
    public static partial void TaskReturned(ILogger logger, string taskId);

    [LoggerMessage(EventId = 2016, EventName = "external_task_not_returned", Level = LogLevel.Warning, Message = "Task {TaskId} could not be given back; its lock ends by itself. {Reason}")]
    public static partial void TaskNotReturned(ILogger logger, string taskId, string reason);
}
