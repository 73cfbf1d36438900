using Microsoft.Extensions.Logging;

namespace ProcOS.Engine.ExternalTasks.Telemetry;

/// <summary>Ids and names stay; <c>docs/reference/external-task-host.md</c> lists them.</summary>
internal static partial class HostLog
{
    [LoggerMessage(EventId = 2001, EventName = "external_task_host_started", Level = LogLevel.Information, Message = "Serving {Topics} topics as {WorkerId}.")]
    public static partial void Started(ILogger logger, int topics, string workerId);

    [LoggerMessage(EventId = 2002, EventName = "external_task_host_stopped", Level = LogLevel.Information, Message = "Stopped serving tasks; {Left} handlers did not end in time.")]
    public static partial void Stopped(ILogger logger, int left);

    [LoggerMessage(EventId = 2003, EventName = "engine_silent", Level = LogLevel.Warning, Message = "The engine does not answer; trying again with growing pauses. {Reason}")]
    public static partial void EngineSilent(ILogger logger, string reason);

    [LoggerMessage(EventId = 2004, EventName = "engine_back", Level = LogLevel.Information, Message = "The engine answers again after {DurationMs} ms and {Failures} failed calls.")]
    public static partial void EngineBack(ILogger logger, long durationMs, int failures);

    [LoggerMessage(EventId = 2005, EventName = "external_task_predecessor", Level = LogLevel.Information, Message = "A predecessor ended without a stop; freeing what is still locked for {WorkerIds} and marking {Begun} tasks that it had begun.")]
    public static partial void Predecessor(ILogger logger, string workerIds, int begun);

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

    [LoggerMessage(EventId = 2015, EventName = "external_task_returned", Level = LogLevel.Debug, Message = "Task {TaskId} is given back unfinished.")]
    public static partial void TaskReturned(ILogger logger, string taskId);

    [LoggerMessage(EventId = 2016, EventName = "external_task_not_returned", Level = LogLevel.Debug, Message = "Task {TaskId} could not be given back; its lock ends by itself, or is no longer ours. {Reason}")]
    public static partial void TaskNotReturned(ILogger logger, string taskId, string reason);

    [LoggerMessage(EventId = 2017, EventName = "external_task_result_late", Level = LogLevel.Warning, Message = "The result of task {TaskId} could not be told while its lock lived; it is told on as long as nobody else has the task.")]
    public static partial void ResultLate(ILogger logger, string taskId);

    [LoggerMessage(EventId = 2018, EventName = "external_task_result_unconfirmed", Level = LogLevel.Information, Message = "Task {TaskId} is gone after a result whose answer was lost: it counts as done.")]
    public static partial void ResultUnconfirmed(ILogger logger, string taskId);

    [LoggerMessage(EventId = 2019, EventName = "external_task_redelivered", Level = LogLevel.Information, Message = "A handler was started for this task before, and the engine's word on it never came.")]
    public static partial void Redelivered(ILogger logger);

    [LoggerMessage(EventId = 2020, EventName = "external_task_run_broken", Level = LogLevel.Error, Message = "Task {TaskId} could not be served; its lock ends by itself.")]
    public static partial void RunBroken(ILogger logger, Exception exception, string taskId);

    [LoggerMessage(EventId = 2021, EventName = "external_task_input", Level = LogLevel.Trace, Message = "Input: {Variables}")]
    public static partial void InputSensitive(ILogger logger, string variables);

    [LoggerMessage(EventId = 2022, EventName = "external_task_output", Level = LogLevel.Trace, Message = "Output: {Variables}")]
    public static partial void OutputSensitive(ILogger logger, string variables);
}
