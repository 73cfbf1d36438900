using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class ExternalTasksContract(IEngineUnderTest engine)
{
    private static readonly Dictionary<string, VariableValue> None = [];

    [Fact]
    public async Task FetchAndLock_TaskIsThere_BringsItAndLocksIt()
    {
        var topic = CamundaEngine.UniqueName("topic");
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask(topic));
        var instance = await process.StartAsync("k", ("n", VariableValue.Of(7)));
        var tasks = process.Client.ExternalTasks;

        var task = Assert.Single(await tasks.FetchAndLockAsync(Fetch("one", topic), CancellationToken.None));

        Assert.Equal(
            (topic, instance.Id, process.Key, "work", "k", null),
            (task.Topic, task.ProcessInstanceId, task.ProcessDefinitionKey, task.ActivityId, task.BusinessKey, task.Retries));
        Assert.Equal(7, task.Variables["n"].Value.GetInt32());
        Assert.Empty(await tasks.FetchAndLockAsync(Fetch("two", topic, TimeSpan.Zero), CancellationToken.None));
        Assert.Contains(task.Id, await tasks.ListLockedAsync("one", CancellationToken.None));
        await tasks.UnlockAsync(task.Id, CancellationToken.None);
        Assert.Equal(task.Id, Assert.Single(await tasks.FetchAndLockAsync(Fetch("two", topic), CancellationToken.None)).Id);
    }

    [Fact]
    public async Task FetchAndLock_NothingThere_WaitsAsLongAsAskedAndAnswersNothing()
    {
        var client = await engine.GetAsync();
        var begun = TimeProvider.System.GetTimestamp();

        var tasks = await client.ExternalTasks.FetchAndLockAsync(
            Fetch("one", CamundaEngine.UniqueName("nothing"), TimeSpan.FromMilliseconds(700)), CancellationToken.None);

        Assert.Empty(tasks);
        Assert.True(TimeProvider.System.GetElapsedTime(begun) >= TimeSpan.FromMilliseconds(650));
    }

    [Fact]
    public async Task Complete_ByAnotherWorker_IsRefused()
    {
        var topic = CamundaEngine.UniqueName("topic");
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask(topic));
        _ = await process.StartAsync();
        var tasks = process.Client.ExternalTasks;
        var task = Assert.Single(await tasks.FetchAndLockAsync(Fetch("one", topic), CancellationToken.None));

        var complete = await Assert.ThrowsAsync<EngineRefusedException>(() => tasks.CompleteAsync(task.Id, "two", None, CancellationToken.None));
        var extend = await Assert.ThrowsAsync<EngineRefusedException>(() => tasks.ExtendLockAsync(task.Id, "two", TimeSpan.FromSeconds(9), CancellationToken.None));
        var take = await Assert.ThrowsAsync<EngineRefusedException>(() => tasks.LockAsync(task.Id, "two", TimeSpan.FromSeconds(9), CancellationToken.None));

        Assert.All([complete, extend, take], refusal => Assert.True(refusal.Status < 500, refusal.Message));
        await tasks.ExtendLockAsync(task.Id, "one", TimeSpan.FromSeconds(9), CancellationToken.None);
        await tasks.CompleteAsync(task.Id, "one", None, CancellationToken.None);
        var gone = await Assert.ThrowsAsync<EngineRefusedException>(() => tasks.CompleteAsync(task.Id, "one", None, CancellationToken.None));
        Assert.Equal(404, gone.Status);
        await tasks.UnlockAsync(task.Id, CancellationToken.None);
    }

    [Fact]
    public async Task Complete_ManyIntoOneJoinAtOnce_AllGoThrough()
    {
        const int branches = 6;
        var topic = CamundaEngine.UniqueName("topic");
        var tasksXml = string.Concat(Enumerable.Range(0, branches).Select(i =>
            $"""
            <bpmn:sequenceFlow id="a{i}" sourceRef="split" targetRef="t{i}"/>
            <bpmn:serviceTask id="t{i}" camunda:type="external" camunda:topic="{topic}"/>
            <bpmn:sequenceFlow id="b{i}" sourceRef="t{i}" targetRef="join"/>
            """));
        var process = await TestProcess.DeployAsync(
            engine,
            $"""
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="split"/>
            <bpmn:parallelGateway id="split"/>{tasksXml}<bpmn:parallelGateway id="join"/>
            <bpmn:sequenceFlow id="f2" sourceRef="join" targetRef="end"/><bpmn:endEvent id="end"/>
            """);
        for (var round = 0; round < 5; round++)
        {
            var instance = await process.StartAsync();
            var tasks = await process.Client.ExternalTasks.FetchAndLockAsync(Fetch("one", topic) with { MaxTasks = branches }, CancellationToken.None);
            Assert.Equal(branches, tasks.Count);

            await Task.WhenAll(tasks.Select(task => process.Client.ExternalTasks.CompleteAsync(task.Id, "one", None, CancellationToken.None)));

            Assert.Equal("COMPLETED", (await process.EndOfAsync(instance.Id)).State);
        }
    }

    private static FetchRequest Fetch(string worker, string topic, TimeSpan? wait = null) =>
        new(worker, 1, wait ?? TimeSpan.FromSeconds(10), [new FetchTopic(topic, TimeSpan.FromMinutes(1))]);
}
