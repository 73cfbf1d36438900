using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class HistoryContract(IEngineUnderTest engine)
{
    private const string WaitForEver =
        """<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/><bpmn:userTask id="wait"/>""";

    [Fact]
    public async Task Ended_Instance_IsThereInEveryListUntilItIsDeleted()
    {
        var topic = CamundaEngine.UniqueName("topic");
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask(topic));
        var instance = await process.StartAsync("k", ("n", VariableValue.Of(3)));
        var (history, tasks) = (process.Client.History, process.Client.ExternalTasks);
        var locked = Assert.Single(await tasks.FetchAndLockAsync(
            new FetchRequest("w", 1, TimeSpan.FromSeconds(10), [new FetchTopic(topic, TimeSpan.FromMinutes(1))]), CancellationToken.None));
        await tasks.FailAsync(locked.Id, "w", new TaskFailure("once", "the story", 1, TimeSpan.Zero), CancellationToken.None);
        await tasks.CompleteAsync(locked.Id, "w", new Dictionary<string, VariableValue>(), CancellationToken.None);

        var past = Assert.Single(await history.Instances.ListAsync(
            new HistoricInstanceQuery
            {
                ProcessDefinitionKey = process.Key,
                Completed = true,
                Variables = [new VariableFilter("n", FilterOperator.Equal, VariableValue.Of(3))],
            },
            CancellationToken.None));
        var steps = await history.Activities.ListAsync(
            new HistoricActivityQuery { ProcessInstanceId = instance.Id, ActivityType = "serviceTask", Sorting = [new(HistoricActivitySortKey.EndTime)] },
            CancellationToken.None);
        var variable = Assert.Single(await history.Variables.ListAsync(
            new HistoricVariableQuery { ProcessInstanceId = instance.Id, VariableNameIn = ["n"] }, CancellationToken.None));
        var log = await history.ExternalTaskLog.ListAsync(
            new ExternalTaskLogQuery { ExternalTaskId = locked.Id, Sorting = [new(ExternalTaskLogSortKey.Timestamp)] }, CancellationToken.None);

        Assert.Equal((instance.Id, "k", "COMPLETED", 1), (past.Id, past.BusinessKey, past.State, past.ProcessDefinitionVersion));
        Assert.Equal("work", Assert.Single(steps).ActivityId);
        Assert.Equal(steps[0].Id, (await history.FindActivityAsync(steps[0].Id, CancellationToken.None))!.Id);
        Assert.Equal((VariableValue.Of(3), "CREATED"), (variable.Content, variable.State));
        Assert.Equal([true, false, false], log.Select(entry => entry.CreationLog));
        var failure = Assert.Single(log, entry => entry.FailureLog);
        Assert.Equal(("once", "the story"), (failure.ErrorMessage, await history.GetExternalTaskErrorAsync(failure.Id, CancellationToken.None)));
        var counted = await history.GetActivityStatisticsAsync(past.ProcessDefinitionId!, CancellationToken.None);
        Assert.Equal(1, Assert.Single(counted, found => found.Id == "work").Finished);

        await history.DeleteInstanceAsync(instance.Id, CancellationToken.None);
        await history.DeleteInstanceAsync(instance.Id, CancellationToken.None);
        Assert.Null(await history.FindInstanceAsync(instance.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Variables_OfAnUnknownJavaType_AreFoundAsStoredAndDeleted()
    {
        var process = await TestProcess.DeployAsync(engine, WaitForEver);
        var odd = VariableValue.OfObject("""{"a":1}""", "no.such.Type");
        var instance = await process.StartAsync(("odd", odd), ("one", VariableValue.Of(1)), ("two", VariableValue.Of(2)));
        var history = process.Client.History;
        var ofInstance = new HistoricVariableQuery { ProcessInstanceId = instance.Id, Sorting = [new(HistoricVariableSortKey.VariableName)] };
        var listed = await history.Variables.ListAsync(ofInstance, CancellationToken.None);

        var found = await history.FindVariableAsync(listed[0].Id, CancellationToken.None);
        await history.DeleteVariableAsync(listed[1].Id, CancellationToken.None);
        var left = await history.Variables.CountAsync(ofInstance, CancellationToken.None);
        await history.DeleteVariablesAsync(instance.Id, CancellationToken.None);

        Assert.Equal(["odd", "one", "two"], listed.Select(variable => variable.Name));
        Assert.Equal(odd, found!.Content);
        Assert.Equal((2, 0), (left, await history.Variables.CountAsync(ofInstance, CancellationToken.None)));
        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => history.DeleteVariableAsync(listed[1].Id, CancellationToken.None));
        Assert.Equal(404, refusal.Status);
    }

    [Fact]
    public async Task DeleteInstances_NamedOrByQuery_DeletesTheEndedOnes()
    {
        var process = await TestProcess.DeployAsync(engine, WaitForEver);
        var (history, instances) = (process.Client.History, process.Client.Instances);
        var ended = new List<string>();
        foreach (var key in new[] { "named", "found" })
        {
            ended.Add((await process.StartAsync(key)).Id);
            await instances.DeleteAsync(ended[^1], CancellationToken.None);
        }

        var running = await process.StartAsync("named too");
        var found = new HistoricInstanceQuery { ProcessDefinitionKey = process.Key, ProcessInstanceBusinessKey = "found" };

        var named = await history.DeleteInstancesAsync([ended[0]], null, "test", CancellationToken.None);
        _ = await history.DeleteInstancesAsync(null, found, null, CancellationToken.None);

        Assert.Equal(("historic-instance-deletion", 1), (named.Type, named.TotalJobs));
        await Eventually.PassesAsync(async () => Assert.Equal(
            running.Id, Assert.Single(await history.ListInstancesAsync(process.Key, null, 10, CancellationToken.None)).Id));
    }

    [Fact]
    public async Task Tasks_OpenAndDone_AreListedWithTheirTimes()
    {
        var process = await TestProcess.DeployAsync(engine, WaitForEver);
        var instance = await process.StartAsync();
        var query = new HistoricTaskQuery { ProcessInstanceId = instance.Id };

        var open = Assert.Single(await process.Client.History.Tasks.ListAsync(query with { Unfinished = true }, CancellationToken.None));
        await process.Client.UserTasks.CompleteAsync(open.Id, new Dictionary<string, VariableValue>(), CancellationToken.None);
        var done = Assert.Single(await process.Client.History.Tasks.ListAsync(query with { Finished = true }, CancellationToken.None));

        Assert.Null(open.EndTime);
        Assert.Equal((open.Id, "completed"), (done.Id, done.DeleteReason));
        Assert.True(done.EndTime >= done.StartTime);
    }
}
