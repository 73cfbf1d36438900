using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Correlation;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks;

public sealed class ReliabilityTests(CamundaEngine engine)
{
    [Fact]
    public async Task Complete_AnswerLost_CountsAsDoneAndRunsTheHandlerOnce()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("reliable.complete"));
        await using var proxy = new FaultProxy(process.Client.BaseAddress);
        using var client = new Engine.Camunda7.Camunda7Client(new() { BaseAddress = proxy.Address });
        var script = new Script((_, _) => Task.FromResult(1));
        using var recorder = new Recorder();
        await using var host = await HandlerHost.RunAsync(
            client, services => recorder.AddTo(services).AddSingleton(script).AddExternalTaskHandler<Complete>());
        recorder.Listen(host.Services);
        proxy.SwallowNextAnswer("/complete");

        var instance = await process.StartAsync();
        _ = await process.EndOfAsync(instance.Id);
        await Eventually.PassesAsync(() => Assert.Equal(1, recorder.Count("external_tasks_completed")));

        Assert.Equal(1, proxy.Swallowed);
        Assert.Single(script.Calls);
        Assert.Equal(0, recorder.Count("external_tasks_failed"));
        Assert.Equal(0, recorder.Logged("external_task_result_discarded"));
    }

    [Fact]
    public async Task Engine_GoesAndComesBack_WorkGoesOnAndTheLogSaysItOnce()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("reliable.outage"));
        await using var proxy = new FaultProxy(process.Client.BaseAddress);
        using var client = new Engine.Camunda7.Camunda7Client(new() { BaseAddress = proxy.Address });
        var script = new Script((_, _) => Task.FromResult(1));
        using var recorder = new Recorder();
        await using var host = await HandlerHost.RunAsync(
            client, services => recorder.AddTo(services).AddSingleton(script).AddExternalTaskHandler<Outage>());

        proxy.IsDown = true;
        await Eventually.PassesAsync(() => Assert.Equal(1, recorder.Logged("engine_silent")));
        var instance = await process.StartAsync();
        proxy.IsDown = false;

        Assert.Equal("COMPLETED", (await process.EndOfAsync(instance.Id)).State);
        await Eventually.PassesAsync(() => Assert.Equal(1, recorder.Logged("engine_back")));
        Assert.Equal(1, recorder.Logged("engine_silent"));
        Assert.Matches("[1-9][0-9]* failed calls", Assert.Single(recorder.Lines, line => line.Event == "engine_back").Text);
    }

    [Fact]
    public async Task Handler_InACalledProcess_WorksUnderTheCallersCorrelationId()
    {
        var called = await TestProcess.DeployAsync(engine, TestProcess.OneTask("reliable.correlation"));
        var caller = await TestProcess.DeployAsync(
            engine,
            $"""
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="call"/>
            <bpmn:callActivity id="call" calledElement="{called.Key}"><bpmn:extensionElements>
              <camunda:in source="correlationId" target="correlationId"/></bpmn:extensionElements></bpmn:callActivity>
            <bpmn:sequenceFlow id="f2" sourceRef="call" targetRef="end"/><bpmn:endEvent id="end"/>
            """);
        using var recorder = new Recorder();
        var seen = new List<(string? Current, string Context)>();
        var script = new Script(async (context, _) =>
        {
            await Task.Yield();
            seen.Add((CorrelationId.Current, context.CorrelationId));
            return 1;
        });
        await using var host = await HandlerHost.RunAsync(
            caller.Client, services => recorder.AddTo(services).AddSingleton(script).AddExternalTaskHandler<Correlated>());

        var instance = await caller.StartAsync((CorrelationId.Variable, VariableValue.Of("c-42")));
        _ = await caller.EndOfAsync(instance.Id);

        Assert.Equal(("c-42", "c-42"), Assert.Single(seen));
        var line = Assert.Single(recorder.Lines, line => line.Event == "handler_was_here");
        Assert.Equal(
            ("c-42", "reliable.correlation", "work", script.Calls.First()),
            (line.Scope["correlation_id"], line.Scope["topic"], line.Scope["activity_id"], line.Scope["task_id"]));
        Assert.NotEqual(instance.Id, line.Scope["process_instance_id"]);
    }

    [Fact]
    public async Task Handler_ProcessWithoutCorrelationId_WorksUnderItsInstanceId()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("reliable.uncorrelated"));
        var seen = "";
        var script = new Script((_, _) =>
        {
            seen = CorrelationId.Current;
            return Task.FromResult(1);
        });
        await using var host = await HandlerHost.RunAsync(
            process.Client, services => services.AddSingleton(script).AddExternalTaskHandler<Uncorrelated>());

        var instance = await process.StartAsync();
        _ = await process.EndOfAsync(instance.Id);

        Assert.Equal(instance.Id, seen);
    }

    [Topic("reliable.complete")]
    private sealed class Complete(Script script) : ScriptedHandler(script);

    [Topic("reliable.outage")]
    private sealed class Outage(Script script) : ScriptedHandler(script);

    [Topic("reliable.uncorrelated")]
    private sealed class Uncorrelated(Script script) : ScriptedHandler(script);

    [Topic("reliable.correlation")]
    private sealed class Correlated(Script script, ILogger<Correlated> logger) : ScriptedHandler(script), IExternalTaskHandler<NoVariables, Result>
    {
        private static readonly EventId Here = new(1, "handler_was_here");

        async Task<Result> IExternalTaskHandler<NoVariables, Result>.HandleAsync(
            NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
        {
            logger.LogInformation(Here, "Here.");
            return await HandleAsync(input, context, cancellationToken);
        }
    }
}
