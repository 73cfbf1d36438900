using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class UserTasksAndHistoryContract(IEngineUnderTest engine)
{
    private const string Approval =
        """
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="approve"/>
        <bpmn:userTask id="approve" name="Approve it"/>
        <bpmn:sequenceFlow id="f2" sourceRef="approve" targetRef="end"/><bpmn:endEvent id="end"/>
        """;

    [Fact]
    public async Task UserTask_ClaimedAndCompleted_HistorySaysWhoAndWhen()
    {
        var process = await TestProcess.DeployAsync(engine, Approval);
        var instance = await process.StartAsync();
        var tasks = process.Client.UserTasks;
        var task = Assert.Single(await tasks.ListAsync(instance.Id, "approve", CancellationToken.None));
        Assert.Equal(("Approve it", null), (task.Name, task.Assignee));

        await tasks.ClaimAsync(task.Id, "ada", CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => tasks.ClaimAsync(task.Id, "bob", CancellationToken.None));
        await tasks.CompleteAsync(task.Id, new Dictionary<string, VariableValue> { ["approved"] = VariableValue.Of(true) }, CancellationToken.None);

        Assert.Equal(500, refusal.Status);
        var ended = await process.EndOfAsync(instance.Id);
        var done = Assert.Single(await process.Client.History.ListUserTasksAsync(instance.Id, "approve", CancellationToken.None));
        Assert.Equal("ada", done.Assignee);
        Assert.InRange(done.Ended, ended.Started, ended.Ended!.Value);
        Assert.True((await process.PastVariablesAsync(instance.Id))["approved"].Value.GetBoolean());
        Assert.Empty(await tasks.ListAsync(instance.Id, null, CancellationToken.None));
    }

    [Fact]
    public async Task UserTask_InstanceDeleted_IsNotListedAsCompleted()
    {
        var process = await TestProcess.DeployAsync(engine, Approval);
        var instance = await process.StartAsync();

        await process.Client.Instances.DeleteAsync(instance.Id, CancellationToken.None);

        Assert.Empty(await process.Client.History.ListUserTasksAsync(instance.Id, null, CancellationToken.None));
    }

    [Fact]
    public async Task Activities_OfACaller_NameTheCalledInstanceInOrder()
    {
        var called = await TestProcess.DeployAsync(engine, Approval);
        var caller = await TestProcess.DeployAsync(
            engine,
            $"""
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="call"/>
            <bpmn:callActivity id="call" name="Call" calledElement="{called.Key}"/>
            <bpmn:sequenceFlow id="f2" sourceRef="call" targetRef="end"/><bpmn:endEvent id="end"/>
            """);
        var instance = await caller.StartAsync();

        var steps = await caller.Client.History.ListActivitiesAsync(instance.Id, CancellationToken.None);

        Assert.Equal(["start", "call"], steps.Select(step => step.ActivityId));
        Assert.Equal(("startEvent", "callActivity", "Call"), (steps[0].Type, steps[1].Type, steps[1].Name));
        Assert.Null(steps[1].Ended);
        var child = await caller.Client.History.FindInstanceAsync(steps[1].CalledInstanceId!, CancellationToken.None);
        Assert.Equal((called.Key, instance.Id, "ACTIVE"), (child!.DefinitionKey, child.SuperInstanceId, child.State));
    }

    [Fact]
    public async Task Incidents_OfACalledInstance_ShowTheCauseInTheCaller()
    {
        var topic = CamundaEngine.UniqueName("topic");
        var called = await TestProcess.DeployAsync(engine, TestProcess.OneTask(topic));
        var caller = await TestProcess.DeployAsync(
            engine,
            $"""
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="call"/>
            <bpmn:callActivity id="call" calledElement="{called.Key}"/>
            <bpmn:sequenceFlow id="f2" sourceRef="call" targetRef="end"/><bpmn:endEvent id="end"/>
            """);
        var instance = await caller.StartAsync();
        var tasks = caller.Client.ExternalTasks;
        var locked = Assert.Single(await tasks.FetchAndLockAsync(
            new FetchRequest("w", 1, TimeSpan.FromSeconds(10), [new FetchTopic(topic, TimeSpan.FromMinutes(1))]), CancellationToken.None));

        await tasks.FailAsync(locked.Id, "w", new TaskFailure("broken", "at line 1", 0, TimeSpan.Zero), CancellationToken.None);

        var incident = Assert.Single(await caller.Client.History.ListOpenIncidentsAsync(instance.Id, CancellationToken.None));
        Assert.Equal(("failedExternalTask", "work", "broken"), (incident.Type, incident.ActivityId, incident.Message));
        Assert.Equal(locked.ProcessInstanceId, incident.ProcessInstanceId);
        Assert.Contains(await caller.Client.History.ListOpenIncidentsAsync(null, CancellationToken.None), open => open.Id == incident.Id);
    }

    [Fact]
    public async Task FindInstance_Unknown_IsNull()
    {
        var client = await engine.GetAsync();

        Assert.Null(await client.History.FindInstanceAsync("nothing", CancellationToken.None));
    }
}
