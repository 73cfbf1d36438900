using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Telemetry;

public sealed class TelemetryTests(CamundaEngine engine)
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    [Fact]
    public async Task Activities_TheProcessCarriesATrace_ContinueIt()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("telemetry.trace"));
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "ProcOS.ExternalTasks",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var current = "";
        var script = new Script((_, _) =>
        {
            current = Activity.Current?.OperationName;
            return Task.FromResult(1);
        });
        await using var host = await HandlerHost.RunAsync(process.Client, services => services.AddSingleton(script).AddExternalTaskHandler<Traced>());

        var instance = await process.StartAsync(("traceparent", VariableValue.Of($"00-{TraceId}-b7ad6b7169203331-01")));

        _ = await process.EndOfAsync(instance.Id);
        var ours = await Eventually.AnswersAsync(
            () => Task.FromResult(ended.Where(activity => activity.TraceId.ToHexString() == TraceId).ToArray() is { Length: 3 } three ? three : null),
            "three activities of the trace");
        Assert.Equal(["external_task complete", "external_task handle telemetry.trace", "external_task wait"], ours.Select(activity => activity.DisplayName).Order());
        Assert.Equal("external_task handle telemetry.trace", current);
        var handle = ours.Single(activity => activity.Kind == ActivityKind.Consumer);
        Assert.Equal(handle.SpanId, ours.Single(activity => activity.Kind == ActivityKind.Client).ParentSpanId);
        Assert.Equal(instance.Id, handle.GetTagItem("procos.process_instance_id"));
        Assert.Contains(ended, activity => activity.OperationName == "external_task fetch");
    }

    [Fact]
    public async Task Activities_NoTraceIsCarried_EachTaskHasItsOwn()
    {
        // Given: tasks that wait for one slot, so that each is started by the end of the one before, and a host that was
        // started while something else was traced.
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("telemetry.own"));
        var seen = new ConcurrentQueue<Activity>();
        var script = new Script((_, _) =>
        {
            seen.Enqueue(Activity.Current!);
            return Task.FromResult(1);
        });
        var instances = new List<ProcessInstance>();
        for (var i = 0; i < 30; i++)
        {
            instances.Add(await process.StartAsync());
        }

        using var startup = new Activity("startup").Start();
        await using var host = await HandlerHost.RunAsync(
            process.Client, services => services.AddSingleton(script).AddExternalTaskHandler<Own>(topic => topic.Concurrency = 1));

        foreach (var instance in instances)
        {
            _ = await process.EndOfAsync(instance.Id);
        }

        // Then: no trace goes on from task to task, or they would all hang together, and in memory, for as long as the host runs.
        Assert.All(seen, activity => Assert.Null(activity.Parent));
        Assert.Equal(seen.Count, seen.Select(activity => activity.TraceId).Append(startup.TraceId).Distinct().Count() - 1);
    }

    [Fact]
    public async Task Metrics_ATaskIsServed_CountItsWay()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("telemetry.count"));
        using var recorder = new Recorder();
        await using var host = await HandlerHost.RunAsync(
            process.Client, services => recorder.AddTo(services).AddSingleton(new Script((_, _) => Task.FromResult(1))).AddExternalTaskHandler<Counted>());
        recorder.Listen(host.Services);

        var instance = await process.StartAsync(("secret", VariableValue.Of("payload-4711")));

        _ = await process.EndOfAsync(instance.Id);
        await Eventually.PassesAsync(() => Assert.Equal(
            (1, 1, 0, 1, 1),
            (recorder.Count("external_tasks_fetched"),
             recorder.Count("external_tasks_completed"),
             recorder.Count("external_tasks_running"),
             recorder.Count("external_tasks_queue_age"),
             recorder.Count("external_tasks_latency"))));
        Assert.DoesNotContain(recorder.Lines, line => line.Level > Microsoft.Extensions.Logging.LogLevel.Trace && line.Text.Contains("payload-4711", StringComparison.Ordinal));
        Assert.Contains(recorder.Lines, line => line.Event == "external_task_input" && line.Text.Contains("payload-4711", StringComparison.Ordinal));
    }

    [Topic("telemetry.trace")]
    private sealed class Traced(Script script) : ScriptedHandler(script);

    [Topic("telemetry.own")]
    private sealed class Own(Script script) : ScriptedHandler(script);

    [Topic("telemetry.count")]
    private sealed class Counted(Script script) : ScriptedHandler(script);
}
