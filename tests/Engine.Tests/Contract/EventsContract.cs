using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class EventsContract(IEngineUnderTest engine)
{
    private static readonly Dictionary<string, VariableValue> None = [];

    [Fact]
    public async Task Correlate_ByKeyWithResult_NamesTheReceiverAndItsVariables()
    {
        var name = CamundaEngine.UniqueName("message");
        var process = await DeployWaitAsync("message", name);
        var instance = await process.StartAsync("k", ("n", VariableValue.Of(1)));
        var events = process.Client.Events;
        var subscription = Assert.Single(await events.Subscriptions.ListAsync(new EventSubscriptionQuery { EventName = name }, CancellationToken.None));

        var result = Assert.Single(await events.CorrelateAsync(
            new MessageCorrelation(name)
            {
                CorrelationKeys = new Dictionary<string, VariableValue> { ["n"] = VariableValue.Of(1) },
                ProcessVariables = new Dictionary<string, VariableValue> { ["said"] = VariableValue.Of("yes") },
                ResultEnabled = true,
                VariablesInResultEnabled = true,
            },
            CancellationToken.None));

        Assert.Equal(("message", "wait", instance.Id), (subscription.EventType, subscription.ActivityId, subscription.ProcessInstanceId));
        Assert.Equal(("Execution", instance.Id), (result.ResultType, result.Execution!.ProcessInstanceId));
        Assert.Equal("yes", result.Variables!["said"].AsText());
        Assert.Equal(0, await events.Subscriptions.CountAsync(new EventSubscriptionQuery { EventName = name }, CancellationToken.None));
        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => events.CorrelateAsync(new MessageCorrelation(name), CancellationToken.None));
        Assert.Equal(400, refusal.Status);
        Assert.Empty(await events.CorrelateAsync(new MessageCorrelation(name) { All = true }, CancellationToken.None));
    }

    [Fact]
    public async Task SendSignal_TwoWait_BothGoOn()
    {
        var name = CamundaEngine.UniqueName("signal");
        var process = await DeployWaitAsync("signal", name);
        var first = await process.StartAsync();
        var second = await process.StartAsync();

        await process.Client.Events.SendSignalAsync(
            new Signal(name) { Variables = new Dictionary<string, VariableValue> { ["seen"] = VariableValue.Of(true) } }, CancellationToken.None);

        Assert.NotNull((await process.EndOfAsync(first.Id)).Ended);
        Assert.NotNull((await process.EndOfAsync(second.Id)).Ended);
        Assert.True((await process.PastVariablesAsync(first.Id))["seen"].AsBoolean());
        await process.Client.Events.SendSignalAsync(new Signal(name), CancellationToken.None);
    }

    [Fact]
    public async Task EvaluateConditions_ConditionIsTrue_StartsAnInstance()
    {
        var variable = CamundaEngine.UniqueName("v");
        var process = await TestProcess.DeployAsync(
            engine,
            $$"""
            <bpmn:startEvent id="start"><bpmn:conditionalEventDefinition>
              <bpmn:condition xsi:type="bpmn:tFormalExpression">${ {{variable}} > 3}</bpmn:condition>
            </bpmn:conditionalEventDefinition></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/><bpmn:userTask id="wait"/>
            """);
        var definition = Assert.Single(await process.Client.Deployments.ListLatestAsync(process.Key, CancellationToken.None));
        ConditionEvaluation With(int value) => new(new Dictionary<string, VariableValue> { [variable] = VariableValue.Of(value) })
        {
            ProcessDefinitionId = definition.Id,
            BusinessKey = "k",
        };

        var started = await process.Client.Events.EvaluateConditionsAsync(With(4), CancellationToken.None);
        var none = await process.Client.Events.EvaluateConditionsAsync(With(3), CancellationToken.None);

        Assert.Equal("k", Assert.Single(started).BusinessKey);
        Assert.Empty(none);
    }

    [Fact]
    public async Task Execution_WaitingForAMessage_IsFoundAndTriggered()
    {
        var name = CamundaEngine.UniqueName("message");
        var process = await DeployWaitAsync("message", name);
        var instance = await process.StartAsync();
        var executions = process.Client.Executions;

        var execution = Assert.Single(await executions.ListAsync(
            new ExecutionQuery { ProcessInstanceId = instance.Id, MessageEventSubscriptionName = name }, CancellationToken.None));
        var subscription = await executions.FindMessageSubscriptionAsync(execution.Id, name, CancellationToken.None);
        Assert.Null(await executions.FindMessageSubscriptionAsync(execution.Id, "other", CancellationToken.None));
        await executions.TriggerMessageAsync(execution.Id, name, None, CancellationToken.None);

        Assert.Equal(name, subscription!.EventName);
        Assert.NotNull((await process.EndOfAsync(instance.Id)).Ended);
        Assert.Null(await executions.FindAsync(execution.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Execution_WaitingInAReceiveTask_GoesOnWhenSignaled()
    {
        var process = await TestProcess.DeployAsync(
            engine,
            """
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
            <bpmn:receiveTask id="wait"/><bpmn:sequenceFlow id="f2" sourceRef="wait" targetRef="end"/><bpmn:endEvent id="end"/>
            """);
        var instance = await process.StartAsync();
        var execution = Assert.Single(await process.Client.Executions.ListAsync(
            new ExecutionQuery { ProcessInstanceId = instance.Id, ActivityId = "wait" }, CancellationToken.None));

        await process.Client.Executions.SignalAsync(execution.Id, None, CancellationToken.None);

        Assert.NotNull((await process.EndOfAsync(instance.Id)).Ended);
    }

    private Task<TestProcess> DeployWaitAsync(string kind, string name) => TestProcess.DeployAsync(
        engine,
        $"""
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
        <bpmn:intermediateCatchEvent id="wait"><bpmn:{kind}EventDefinition {kind}Ref="m"/></bpmn:intermediateCatchEvent>
        <bpmn:sequenceFlow id="f2" sourceRef="wait" targetRef="end"/><bpmn:endEvent id="end"/>
        """,
        $"""<bpmn:{kind} id="m" name="{name}"/>""");
}
