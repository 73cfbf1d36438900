using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

/// <summary>Work on many instances in the background.</summary>
public abstract class BatchesContract(IEngineUnderTest engine)
{
    private static readonly Dictionary<string, VariableValue> None = [];

    [Fact]
    public async Task Batch_Suspended_DoesNothingUntilItGoesOn()
    {
        var (process, instance, batch, job) = await StuckBatchAsync();
        var (batches, jobs) = (process.Client.Batches, process.Client.Jobs);
        var ofBatch = new JobQuery { JobDefinitionId = batch.BatchJobDefinitionId };

        await batches.SetSuspendedAsync(batch.Id, true, CancellationToken.None);
        await process.Client.Variables.SetAsync(VariableScope.OfInstance(instance), "missing", VariableValue.Of(1), CancellationToken.None);
        await jobs.SetRetriesAsync(job.Id, 1, null, CancellationToken.None);

        Assert.True((await batches.FindAsync(batch.Id, CancellationToken.None))!.Suspended);
        var statistics = await batches.Statistics.ListAsync(new BatchStatisticsQuery { BatchId = batch.Id, Suspended = true }, CancellationToken.None);
        Assert.Equal((1, 0), (Assert.Single(statistics).RemainingJobs, statistics[0].CompletedJobs));
        Assert.Equal((1, 0), (
            await jobs.CountAsync(ofBatch with { Suspended = true }, CancellationToken.None),
            await jobs.CountAsync(ofBatch with { Executable = true, Active = true }, CancellationToken.None)));
        Assert.Equal(["before"], await TasksAsync(process, instance));

        await batches.SetSuspendedAsync(batch.Id, false, CancellationToken.None);
        await Eventually.PassesAsync(async () => Assert.Equal(["after", "before"], await TasksAsync(process, instance)));
    }

    [Fact]
    public async Task Batch_Deleted_TakesItsJobsAlongAndLeavesTheInstance()
    {
        var (process, instance, batch, _) = await StuckBatchAsync();
        var batches = process.Client.Batches;

        await batches.DeleteAsync(batch.Id, cascade: false, CancellationToken.None);

        Assert.Null(await batches.FindAsync(batch.Id, CancellationToken.None));
        Assert.Equal(0, await process.Client.Jobs.CountAsync(new JobQuery { JobDefinitionId = batch.BatchJobDefinitionId }, CancellationToken.None));
        Assert.Equal(["before"], await TasksAsync(process, instance));
        var past = new HistoricBatchQuery { BatchId = batch.Id };
        Assert.Equal(1, await process.Client.History.Batches.CountAsync(past, CancellationToken.None));
        await process.Client.History.DeleteBatchAsync(batch.Id, CancellationToken.None);
        Assert.Equal(0, await process.Client.History.Batches.CountAsync(past, CancellationToken.None));
    }

    [Fact]
    public async Task Batch_Unknown_IsRefused()
    {
        var batches = (await engine.GetAsync()).Batches;

        var suspension = await Assert.ThrowsAsync<EngineRefusedException>(() => batches.SetSuspendedAsync("nothing", true, CancellationToken.None));
        var deletion = await Assert.ThrowsAsync<EngineRefusedException>(() => batches.DeleteAsync("nothing", cascade: true, CancellationToken.None));

        Assert.Equal((400, 400), (suspension.Status, deletion.Status));
    }

    [Fact]
    public async Task InstanceBatches_SuspendDeleteModifyAndRestart_ReachTheInstances()
    {
        var process = await TestProcess.DeployAsync(engine, WaitIn("old"));
        var instance = await process.StartAsync();
        var first = instance.DefinitionId;
        var (many, instances) = (process.Client.InstanceBatches, process.Client.Instances);
        var one = InstanceSelection.Of(instance.Id);

        _ = await many.SetSuspendedAsync(one, true, CancellationToken.None);
        await Eventually.PassesAsync(async () => Assert.True((await instances.FindAsync(instance.Id, CancellationToken.None))!.Suspended));
        _ = await many.SetSuspendedAsync(one, false, CancellationToken.None);
        await Eventually.PassesAsync(async () => Assert.False((await instances.FindAsync(instance.Id, CancellationToken.None))!.Suspended));
        await many.ModifyNowAsync(first, one, new Modification([ModificationInstruction.StartBefore("old")]), CancellationToken.None);
        Assert.Equal(2, (await process.Client.UserTasks.ListAsync(instance.Id, null, CancellationToken.None)).Count);
        _ = await many.ModifyAsync(first, one, new Modification([ModificationInstruction.StartBefore("old")]), CancellationToken.None);
        await Eventually.PassesAsync(async () => Assert.Equal(3, (await process.Client.UserTasks.ListAsync(instance.Id, null, CancellationToken.None)).Count));
        _ = await many.ModifyAsync(instance.Id, new Modification([ModificationInstruction.StartBefore("old")]), CancellationToken.None);
        await Eventually.PassesAsync(async () => Assert.Equal(4, (await process.Client.UserTasks.ListAsync(instance.Id, null, CancellationToken.None)).Count));
        _ = await many.DeleteAsync(one, "enough", new InstanceDeletion(), CancellationToken.None);
        Assert.Equal("enough", (await process.Client.History.Instances.ListAsync(
            new HistoricInstanceQuery { ProcessInstanceId = (await process.EndOfAsync(instance.Id)).Id }, CancellationToken.None))[0].DeleteReason);
        await many.RestartNowAsync(first, one, new InstanceRestart([ModificationInstruction.StartBefore("old")]), CancellationToken.None);
        _ = await many.RestartAsync(first, one, new InstanceRestart([ModificationInstruction.StartBefore("old")]), CancellationToken.None);
        await Eventually.PassesAsync(async () =>
            Assert.Equal(2, await instances.CountAsync(new ProcessInstanceQuery { ProcessDefinitionId = first }, CancellationToken.None)));
    }

    [Fact]
    public async Task InstanceBatches_DeleteByEitherQuery_ReachesWhatThatQueryFinds()
    {
        var process = await TestProcess.DeployAsync(engine, WaitIn("old"));
        _ = await process.StartAsync("running");
        var past = await process.StartAsync("past");
        _ = await process.StartAsync("neither");
        var (many, instances) = (process.Client.InstanceBatches, process.Client.Instances);
        var running = new ProcessInstanceQuery { ProcessDefinitionKey = process.Key, BusinessKey = "running" };
        var historic = new HistoricInstanceQuery { ProcessInstanceId = past.Id };

        _ = await many.DeleteAsync(new InstanceSelection { ProcessInstanceQuery = running }, null, new InstanceDeletion(), CancellationToken.None);
        _ = await many.DeleteAsync(new InstanceSelection { HistoricProcessInstanceQuery = historic }, null, new InstanceDeletion(), CancellationToken.None);

        await Eventually.PassesAsync(async () =>
            Assert.Equal("neither", Assert.Single(await instances.ListAsync(process.Key, null, CancellationToken.None)).BusinessKey));
        var both = new InstanceSelection { ProcessInstanceQuery = running, HistoricProcessInstanceQuery = historic };
        var refusal = await Assert.ThrowsAsync<ProcOsException>(() => many.DeleteAsync(both, null, new InstanceDeletion(), CancellationToken.None));
        Assert.Equal(EngineErrors.InvalidArgument, refusal.Error);
    }

    [Fact]
    public async Task InstanceBatches_CorrelateAndRetries_ReachTheInstances()
    {
        var name = CamundaEngine.UniqueName("message");
        var process = await TestProcess.DeployAsync(
            engine,
            """
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
            <bpmn:receiveTask id="wait" messageRef="m"/><bpmn:sequenceFlow id="f2" sourceRef="wait" targetRef="timer"/>
            <bpmn:intermediateCatchEvent id="timer"><bpmn:timerEventDefinition>
              <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            """,
            $"""<bpmn:message id="m" name="{name}"/>""");
        var instance = await process.StartAsync();
        var one = InstanceSelection.Of(instance.Id);

        // Who does not wait for the message is passed over: that part of the batch ends like the others.
        _ = await process.Client.InstanceBatches.CorrelateAsync("nobody waits for this", one, None, CancellationToken.None);
        _ = await process.Client.InstanceBatches.CorrelateAsync(name, one, None, CancellationToken.None);
        var job = await Eventually.AnswersAsync(
            async () => await process.Client.Jobs.ListAsync(new JobQuery { ProcessInstanceId = instance.Id, Timers = true }, CancellationToken.None) is [var timer] ? timer : null,
            "the timer behind the message");
        _ = await process.Client.InstanceBatches.SetJobRetriesAsync(one, 8, CancellationToken.None);

        await Eventually.PassesAsync(async () => Assert.Equal(8, (await process.Client.Jobs.FindAsync(job.Id, CancellationToken.None))!.Retries));
    }

    /// <summary>A batch with one job that has failed for good: what it starts in its instance misses a variable.</summary>
    private async Task<(TestProcess Process, string Instance, Batch Batch, Job Job)> StuckBatchAsync()
    {
        var process = await TestProcess.DeployAsync(
            engine,
            """
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="before"/>
            <bpmn:userTask id="before"/><bpmn:sequenceFlow id="f2" sourceRef="before" targetRef="work"/>
            <bpmn:serviceTask id="work" camunda:expression="${missing}"/><bpmn:sequenceFlow id="f3" sourceRef="work" targetRef="after"/>
            <bpmn:userTask id="after"/>
            """);
        var instance = await process.StartAsync();
        var batch = await process.Client.InstanceBatches.ModifyAsync(
            instance.DefinitionId, InstanceSelection.Of(instance.Id), new Modification([ModificationInstruction.StartBefore("work")]), CancellationToken.None);
        var ofBatch = new JobQuery { JobDefinitionId = batch.BatchJobDefinitionId, NoRetriesLeft = true };
        var job = await Eventually.AnswersAsync(
            async () => await process.Client.Jobs.ListAsync(ofBatch, CancellationToken.None) is [var stuck] ? stuck : null, "a job that has failed for good");
        return (process, instance.Id, batch, job);
    }

    private static async Task<IEnumerable<string>> TasksAsync(TestProcess process, string instanceId) =>
        (await process.Client.UserTasks.ListAsync(instanceId, null, CancellationToken.None)).Select(task => task.TaskDefinitionKey).Order();

    private static string WaitIn(string task) =>
        $"""<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="{task}"/><bpmn:userTask id="{task}"/>""";
}
