using System.Diagnostics;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Running;
using ProcOS.Foundation.Correlation;

namespace ProcOS.Engine.ExternalTasks.Telemetry;

/// <summary>
/// The activities of one host: fetch, wait, handle, complete. The last three belong to the trace that the task's variable
/// <c>traceparent</c> names.
/// </summary>
internal sealed class HostActivities(TimeProvider time) : IDisposable
{
    public const string SourceName = "ProcOS.ExternalTasks";

    private readonly ActivitySource _source = new(SourceName);

    /// <summary>Told only afterwards: a poll that brought nothing is not worth a trace.</summary>
    public void Fetched(string workerId, int tasks, TimeSpan took)
    {
        if (!_source.HasListeners())
        {
            return;
        }

        var ended = time.GetUtcNow();
        using var activity = _source.StartActivity(
            ActivityKind.Client, name: "external_task fetch", startTime: ended - took, tags: [new("procos.worker_id", workerId), new("procos.tasks", tasks)]);
        _ = activity?.SetEndTime(ended.UtcDateTime);
    }

    /// <summary>
    /// The current activity while a task is handled. There is one even when nobody listens: it carries the correlation id, and
    /// the trace on to whomever the handler calls.
    /// </summary>
    public Activity Handle(HeldTask held, string correlationId)
    {
        var parent = TaskVariables.Text(held.Task, TaskVariables.TraceParent);
        var activity = Listened(held, parent) ?? Unlistened(parent);
        CorrelationId.Attach(activity, correlationId);
        return activity;
    }

    /// <summary>Telling the engine; null when nobody listens.</summary>
    public Activity? Complete(ActivityContext handled) => _source.StartActivity("external_task complete", ActivityKind.Client, handled);

    public void Dispose() => _source.Dispose();

    private Activity? Listened(HeldTask held, string? parent)
    {
        if (!_source.HasListeners())
        {
            return null;
        }

        _ = ActivityContext.TryParse(parent, TaskVariables.Text(held.Task, TaskVariables.TraceState), isRemote: true, out var context);
        var now = time.GetUtcNow();
        using (var wait = _source.StartActivity(ActivityKind.Internal, context, name: "external_task wait", startTime: now - time.GetElapsedTime(held.Arrived)))
        {
            _ = wait?.SetEndTime(now.UtcDateTime);
        }

        return _source.StartActivity(ActivityKind.Consumer, context, Tags(held.Task), name: "external_task handle " + held.Topic);
    }

    private static Activity Unlistened(string? parent)
    {
        var activity = new Activity("external_task handle");
        if (parent is not null)
        {
            _ = activity.SetParentId(parent);
        }

        return activity.Start();
    }

    private static KeyValuePair<string, object?>[] Tags(LockedTask task) =>
    [
        new("procos.topic", task.Topic),
        new("procos.task_id", task.Id),
        new("procos.activity_id", task.ActivityId),
        new("procos.process_instance_id", task.ProcessInstanceId),
        new("procos.process_definition_key", task.ProcessDefinitionKey),
    ];
}
