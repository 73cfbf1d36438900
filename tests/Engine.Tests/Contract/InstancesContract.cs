using System.Text.Json;
using ProcOS.Engine.Camunda7;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class InstancesContract(IEngineUnderTest engine)
{
    private const string WaitForMessage =
        """
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
        <bpmn:intermediateCatchEvent id="wait"><bpmn:messageEventDefinition messageRef="m"/></bpmn:intermediateCatchEvent>
        <bpmn:sequenceFlow id="f2" sourceRef="wait" targetRef="end"/><bpmn:endEvent id="end"/>
        """;

    private const string TwoTasks =
        """
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="first"/>
        <bpmn:userTask id="first"/><bpmn:sequenceFlow id="f2" sourceRef="first" targetRef="second"/>
        <bpmn:userTask id="second"/><bpmn:sequenceFlow id="f3" sourceRef="second" targetRef="end"/><bpmn:endEvent id="end"/>
        """;

    [Fact]
    public async Task Start_WithKeyAndVariables_IsFoundListedAndRead()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        using var document = JsonDocument.Parse("""{"a":[1,2]}""");

        var started = await process.StartAsync(
            "key 1/ü", ("text", VariableValue.Of("x")), ("big", VariableValue.Of(5_000_000_000)), ("doc", VariableValue.OfJson(document.RootElement)), ("none", VariableValue.Null));

        Assert.Equal((process.Key, "key 1/ü", false), (started.DefinitionKey, started.BusinessKey, started.Ended));
        Assert.Equal(started.Id, (await process.Client.Instances.FindAsync(started.Id, CancellationToken.None))!.Id);
        Assert.Equal(started.Id, Assert.Single(await process.Client.Instances.ListAsync(process.Key, "key 1/ü", CancellationToken.None)).Id);
        Assert.Empty(await process.Client.Instances.ListAsync(process.Key, "key 2", CancellationToken.None));
        var variables = await process.Client.Instances.GetVariablesAsync(started.Id, CancellationToken.None);
        Assert.Equal("x", variables["text"].AsText());
        Assert.Equal(5_000_000_000, variables["big"].Value.GetInt64());
        Assert.Equal(("Json", """{"a":[1,2]}"""), (variables["doc"].Type, variables["doc"].AsText()));
        Assert.True(variables["none"].IsNull);
    }

    [Fact]
    public async Task Start_UnknownProcess_IsRefusedInTheEnginesWords()
    {
        var client = await engine.GetAsync();

        var exception = await Assert.ThrowsAsync<EngineRefusedException>(
            () => client.Instances.StartAsync(new StartRequest("no_such_process", null, new Dictionary<string, VariableValue>()), CancellationToken.None));

        Assert.Equal(404, exception.Status);
        Assert.Contains("no_such_process", exception.EngineMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AnswerLost_FindsTheInstanceInsteadOfStartingASecond()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        await using var proxy = new FaultProxy(process.Client.BaseAddress);
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = proxy.Address });
        proxy.SwallowNextAnswer("/start");

        var started = await client.Instances.StartAsync(Request(process.Key, "once"), CancellationToken.None);

        Assert.Equal(1, proxy.Swallowed);
        Assert.Equal(started.Id, Assert.Single(await process.Client.Instances.ListAsync(process.Key, null, CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Start_AnswerLostAndInstanceAlreadyEnded_FindsItInHistory()
    {
        const string straight = """<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f" sourceRef="start" targetRef="end"/><bpmn:endEvent id="end"/>""";
        var process = await TestProcess.DeployAsync(engine, straight);
        await using var proxy = new FaultProxy(process.Client.BaseAddress);
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = proxy.Address });
        proxy.SwallowNextAnswer("/start");

        var started = await client.Instances.StartAsync(Request(process.Key, "once"), CancellationToken.None);

        Assert.True(started.Ended);
        Assert.Equal(started.Id, Assert.Single(await process.Client.History.ListInstancesAsync(process.Key, "once", 10, CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Start_AnswerLostWithoutKey_IsNotRepeated()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        await using var proxy = new FaultProxy(process.Client.BaseAddress);
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = proxy.Address });
        proxy.SwallowNextAnswer("/start");

        var exception = await Assert.ThrowsAsync<EngineUnreachableException>(
            () => client.Instances.StartAsync(Request(process.Key, null), CancellationToken.None));

        Assert.True(exception.MayHaveArrived);
        Assert.Single(await process.Client.Instances.ListAsync(process.Key, null, CancellationToken.None));
    }

    [Fact]
    public async Task Correlate_WaitingInstance_GoesOnOnceOnly()
    {
        var name = CamundaEngine.UniqueName("message");
        var process = await TestProcess.DeployAsync(engine, WaitForMessage, $"""<bpmn:message id="m" name="{name}"/>""");
        var instance = await process.StartAsync("k");
        var request = new MessageRequest(name, null, "k", new Dictionary<string, VariableValue> { ["said"] = VariableValue.Of("hello") });

        var first = await process.Client.Instances.CorrelateAsync(request, CancellationToken.None);
        var second = await process.Client.Instances.CorrelateAsync(request, CancellationToken.None);

        Assert.True(first);
        Assert.False(second);
        _ = await process.EndOfAsync(instance.Id);
        Assert.Equal("hello", (await process.PastVariablesAsync(instance.Id))["said"].AsText());
    }

    [Fact]
    public async Task Delete_RunningThenGone_IsNoErrorTwice()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        var instance = await process.StartAsync();

        await process.Client.Instances.DeleteAsync(instance.Id, CancellationToken.None);
        await process.Client.Instances.DeleteAsync(instance.Id, CancellationToken.None);

        Assert.Null(await process.Client.Instances.FindAsync(instance.Id, CancellationToken.None));
        Assert.Equal("EXTERNALLY_TERMINATED", (await process.EndOfAsync(instance.Id)).State);
    }

    [Fact]
    public async Task Start_BeforeAnActivityWithVariablesInReturn_BeginsThereAndAnswersThem()
    {
        var process = await TestProcess.DeployAsync(engine, TwoTasks);
        var definition = Assert.Single(await process.Client.Deployments.ListLatestAsync(process.Key, CancellationToken.None));
        var request = new StartRequest(process.Key, "k", new Dictionary<string, VariableValue> { ["n"] = VariableValue.Of(1) })
        {
            DefinitionId = definition.Id,
            StartInstructions = [ModificationInstruction.StartBefore("second")],
            WithVariablesInReturn = true,
        };

        var instance = await process.Client.Instances.StartAsync(request, CancellationToken.None);

        Assert.Equal((process.Key, VariableValue.Of(1)), (instance.DefinitionKey, instance.Variables!["n"]));
        var tree = await process.Client.Instances.GetActivityInstancesAsync(instance.Id, CancellationToken.None);
        Assert.Equal("second", Assert.Single(tree.ChildActivityInstances).ActivityId);
    }

    [Fact]
    public async Task Modify_CancelAndStart_MovesTheToken()
    {
        var process = await TestProcess.DeployAsync(engine, TwoTasks);
        var instance = await process.StartAsync();
        var variable = new Dictionary<string, TriggerVariable> { ["moved"] = new(VariableValue.Of(true)) };

        await process.Client.Instances.ModifyAsync(
            instance.Id,
            new Modification([ModificationInstruction.Cancel("first"), ModificationInstruction.StartBefore("second") with { Variables = variable }]) { Annotation = "test" },
            CancellationToken.None);

        var tree = await process.Client.Instances.GetActivityInstancesAsync(instance.Id, CancellationToken.None);
        Assert.Equal("second", Assert.Single(tree.ChildActivityInstances).ActivityId);
        Assert.True((await process.Client.Instances.GetVariablesAsync(instance.Id, CancellationToken.None))["moved"].AsBoolean());
        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => process.Client.Instances.ModifyAsync(
            instance.Id, new Modification([ModificationInstruction.StartBefore("no_such_activity")]), CancellationToken.None));
        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task Suspend_OneThenAllOfAKey_ShowsInTheList()
    {
        var process = await TestProcess.DeployAsync(engine, TwoTasks);
        var one = await process.StartAsync("one");
        _ = await process.StartAsync("two");
        var suspended = new ProcessInstanceQuery { ProcessDefinitionKey = process.Key, Suspended = true };

        await process.Client.Instances.SetSuspendedAsync(one.Id, true, CancellationToken.None);
        var first = await process.Client.Instances.ListAsync(suspended, CancellationToken.None);
        await process.Client.Instances.SetSuspendedAsync(new InstanceSuspension(true) { ProcessDefinitionKey = process.Key }, CancellationToken.None);
        var both = await process.Client.Instances.CountAsync(suspended, CancellationToken.None);
        await process.Client.Instances.SetSuspendedAsync(new InstanceSuspension(false) { ProcessInstanceIds = [one.Id] }, CancellationToken.None);

        Assert.Equal(one.Id, Assert.Single(first).Id);
        Assert.Equal(2, both);
        Assert.Equal(1, await process.Client.Instances.CountAsync(suspended, CancellationToken.None));
    }

    [Fact]
    public async Task List_ByVariablesInPages_FindsEachInstanceOnce()
    {
        var process = await TestProcess.DeployAsync(engine, TwoTasks);
        for (var i = 0; i < 7; i++)
        {
            _ = await process.StartAsync($"{i}", ("n", VariableValue.Of(i)));
        }

        var query = new ProcessInstanceQuery
        {
            ProcessDefinitionKey = process.Key,
            Variables = [new VariableFilter("n", FilterOperator.GreaterOrEqual, VariableValue.Of(2))],
            Sorting = [new(ProcessInstanceSortKey.BusinessKey)],
            MaxResults = 2,
        };

        var keys = new List<string?>();
        await foreach (var instance in process.Client.Instances.AllAsync(query, CancellationToken.None))
        {
            keys.Add(instance.BusinessKey);
        }

        Assert.Equal(["2", "3", "4", "5", "6"], keys);
    }

    private static StartRequest Request(string key, string? businessKey) => new(key, businessKey, new Dictionary<string, VariableValue>());
}
