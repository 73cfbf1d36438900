using System.Text.Json;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Reporting;
using ProcOS.Engine.ExternalTasks.Telemetry;
using ProcOS.Foundation.Correlation;

namespace ProcOS.Engine.ExternalTasks.Running;

/// <summary>What a handler, and the log lines around it, are told of a task.</summary>
internal static class TaskContext
{
    public static ExternalTaskContext Create(HeldTask held, bool isRedelivery, Func<HeldTask, TimeSpan, CancellationToken, Task> extend)
    {
        var task = held.Task;
        return new ExternalTaskContext
        {
            TaskId = task.Id,
            Topic = task.Topic,
            ProcessInstanceId = task.ProcessInstanceId,
            ProcessDefinitionKey = task.ProcessDefinitionKey,
            ActivityId = task.ActivityId,
            ExecutionId = task.ExecutionId,
            BusinessKey = task.BusinessKey,
            TenantId = task.TenantId,
            CorrelationId = TaskVariables.Text(task, CorrelationId.Variable) ?? task.ProcessInstanceId,
            AttemptsLeft = FailurePolicy.AttemptsLeft(task, held.Binding),
            Priority = task.Priority,
            Variables = task.Variables,
            ExtensionProperties = task.ExtensionProperties,
            IsRedelivery = isRedelivery,
            Held = held,
            Extend = extend,
        };
    }

    public static KeyValuePair<string, object?>[] LogScope(ExternalTaskContext context) =>
    [
        new("correlation_id", context.CorrelationId),
        new("process_instance_id", context.ProcessInstanceId),
        new("topic", context.Topic),
        new("task_id", context.TaskId),
        new("activity_id", context.ActivityId),
    ];

    public static void LogInput(ILogger logger, ExternalTaskContext context)
    {
        if (logger.IsEnabled(LogLevel.Trace))
        {
            var text = Text(context.Variables);
            HostLog.InputSensitive(logger, text);
        }
    }

    public static void LogOutput(ILogger logger, IReadOnlyDictionary<string, VariableValue> variables)
    {
        if (logger.IsEnabled(LogLevel.Trace))
        {
            var text = Text(variables);
            HostLog.OutputSensitive(logger, text);
        }
    }

    private static string Text(IReadOnlyDictionary<string, VariableValue> variables) =>
        JsonSerializer.Serialize(variables.ToDictionary(pair => pair.Key, pair => pair.Value.Value));
}
