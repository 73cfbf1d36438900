using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class HistoryContract(IEngineUnderTest engine)
{
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
    public async Task Tasks_OpenAndDone_AreListedWithTheirTimes()
    {
        var process = await TestProcess.DeployAsync(
            engine, """<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/><bpmn:userTask id="wait"/>""");
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
