using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks;

public sealed class FailureTests(CamundaEngine engine)
{
    private const string CaughtError =
        """
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
        <bpmn:serviceTask id="work" camunda:type="external" camunda:topic="failure.bpmn"/>
        <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="end"/><bpmn:endEvent id="end"/>
        <bpmn:boundaryEvent id="caught" attachedToRef="work"><bpmn:errorEventDefinition errorRef="e" camunda:errorMessageVariable="words"/></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="f3" sourceRef="caught" targetRef="refused"/><bpmn:endEvent id="refused"/>
        """;

    [Fact]
    public async Task Handler_FailsTwiceOfThree_IsTriedAgainWithTriesCountedDown()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("failure.twice"));
        var left = new List<int>();
        var script = new Script((context, _) =>
        {
            left.Add(context.AttemptsLeft);
            return left.Count < 3 ? throw new InvalidOperationException("not yet") : Task.FromResult(1);
        });
        await using var host = await RunAsync<Twice>(process, script);

        var instance = await process.StartAsync();

        Assert.Equal("COMPLETED", (await process.EndOfAsync(instance.Id)).State);
        Assert.Equal([3, 2, 1], left);
    }

    [Fact]
    public async Task Handler_AlwaysFails_BecomesAnIncidentWithWordsAndStack()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("failure.always"));
        var script = new Script((_, _) => throw new InvalidOperationException("no stock, password=hunter2"));
        await using var host = await RunAsync<Always>(process, script);

        var instance = await process.StartAsync();

        var incident = await Eventually.AnswersAsync(
            async () => (await process.Client.History.ListOpenIncidentsAsync(instance.Id, CancellationToken.None)).SingleOrDefault(), "an incident");
        Assert.StartsWith("InvalidOperationException: no stock", incident.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", incident.Message, StringComparison.Ordinal);
        Assert.Equal(2, script.Calls.Count);
        using var http = new HttpClient();
        var details = await http.GetStringAsync(new Uri($"{process.Client.BaseAddress}/external-task/{script.Calls.First()}/errorDetails"));
        Assert.Contains(nameof(FailureTests), details, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handler_ThrowsBpmnError_TheModelCatchesItWithVariables()
    {
        var process = await TestProcess.DeployAsync(engine, CaughtError, """<bpmn:error id="e" errorCode="NO_STOCK"/>""");
        var variables = new Dictionary<string, VariableValue> { ["missing"] = VariableValue.Of(3) };
        var script = new Script((_, _) => throw new BpmnErrorException("NO_STOCK", "three are missing", variables));
        await using var host = await RunAsync<Bpmn>(process, script);

        var instance = await process.StartAsync();

        _ = await process.EndOfAsync(instance.Id);
        var steps = await process.Client.History.ListActivitiesAsync(instance.Id, CancellationToken.None);
        Assert.Contains(steps, step => step.ActivityId == "refused");
        var past = await process.PastVariablesAsync(instance.Id);
        Assert.Equal((3, "three are missing"), (past["missing"].Value.GetInt32(), past["words"].AsText()));
    }

    [Fact]
    public async Task Handler_InputMissing_IsAnIncidentAtOnceThatNamesIt()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("failure.input"));
        await using var host = await HandlerHost.RunAsync(process.Client, services => services.AddExternalTaskHandler<Demanding>());

        var instance = await process.StartAsync(("other", VariableValue.Of(1)));

        var incident = await Eventually.AnswersAsync(
            async () => (await process.Client.History.ListOpenIncidentsAsync(instance.Id, CancellationToken.None)).SingleOrDefault(), "an incident");
        Assert.Contains("PROC-ENG-017", incident.Message, StringComparison.Ordinal);
        Assert.Contains("amount", incident.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Complete_WhatComesNextFails_BecomesAFailureInTheEnginesWords()
    {
        var process = await TestProcess.DeployAsync(
            engine,
            """
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
            <bpmn:serviceTask id="work" camunda:type="external" camunda:topic="failure.downstream"/>
            <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="which"/><bpmn:exclusiveGateway id="which"/>
            <bpmn:sequenceFlow id="f3" sourceRef="which" targetRef="end"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${nowhere == 1}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="f4" sourceRef="which" targetRef="end"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${nowhere == 2}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:endEvent id="end"/>
            """);
        var script = new Script((_, _) => Task.FromResult(1));
        await using var host = await RunAsync<Downstream>(process, script);

        var instance = await process.StartAsync();

        var incident = await Eventually.AnswersAsync(
            async () => (await process.Client.History.ListOpenIncidentsAsync(instance.Id, CancellationToken.None)).SingleOrDefault(), "an incident");
        Assert.Contains("nowhere", incident.Message, StringComparison.Ordinal);
        Assert.Equal(2, script.Calls.Count);
    }

    private static Task<HandlerHost> RunAsync<THandler>(TestProcess process, Script script)
        where THandler : class =>
        HandlerHost.RunAsync(process.Client, services => services.AddSingleton(script).AddExternalTaskHandler<THandler>());

    private sealed record Needed(int Amount);

    [Topic("failure.twice")]
    private sealed class Twice(Script script) : ScriptedHandler(script);

    [Topic("failure.always", Attempts = 2)]
    private sealed class Always(Script script) : ScriptedHandler(script);

    [Topic("failure.bpmn")]
    private sealed class Bpmn(Script script) : ScriptedHandler(script);

    [Topic("failure.downstream", Attempts = 2)]
    private sealed class Downstream(Script script) : ScriptedHandler(script);

    [Topic("failure.input")]
    private sealed class Demanding : IExternalTaskHandler<Needed, NoVariables>
    {
        public Task<NoVariables> HandleAsync(Needed input, ExternalTaskContext context, CancellationToken cancellationToken) =>
            Task.FromResult(new NoVariables());
    }
}
