using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

/// <summary>Migration, batches, incidents of our own, metrics.</summary>
public abstract class OperationsContract(IEngineUnderTest engine)
{
    private static readonly Dictionary<string, VariableValue> None = [];

    [Fact]
    public async Task Migrate_RenamedActivityByKeys_MovesTheInstance()
    {
        var (process, first, second, instance) = await TwoVersionsAsync();
        var migrations = process.Client.Migrations;

        var proposal = await migrations.GenerateAsync(first, second, updateEventTriggers: false, CancellationToken.None);
        var wrong = await migrations.ValidateAsync(
            MigrationPlan.ByKeys(first, second, new Dictionary<string, string> { ["old"] = "nowhere" }), CancellationToken.None);
        var plan = proposal.Remap(new Dictionary<string, string> { ["old"] = "new" }) with
        {
            Variables = new Dictionary<string, VariableValue> { ["migrated"] = VariableValue.Of(true) },
        };
        var right = await migrations.ValidateAsync(plan, CancellationToken.None);
        await migrations.ExecuteAsync(new MigrationExecution(plan) { ProcessInstanceIds = [instance.Id] }, CancellationToken.None);

        Assert.Empty(proposal.Instructions);
        Assert.False(wrong.IsValid);
        Assert.NotEmpty(Assert.Single(wrong.InstructionReports).Failures);
        Assert.True(right.IsValid);
        Assert.Equal(second, (await process.Client.Instances.FindAsync(instance.Id, CancellationToken.None))!.DefinitionId);
        Assert.Equal("new", Assert.Single(await process.Client.UserTasks.ListAsync(instance.Id, null, CancellationToken.None)).TaskDefinitionKey);
        Assert.True((await process.Client.Instances.GetVariablesAsync(instance.Id, CancellationToken.None))["migrated"].AsBoolean());
    }

    [Fact]
    public async Task Migrate_InBatch_IsSeenInStatisticsAndHistory()
    {
        var (process, first, second, instance) = await TwoVersionsAsync();
        var plan = MigrationPlan.ByKeys(first, second, new Dictionary<string, string> { ["old"] = "new" });
        var batches = process.Client.Batches;

        var batch = await process.Client.Migrations.ExecuteInBatchAsync(
            new MigrationExecution(plan) { ProcessInstanceQuery = new ProcessInstanceQuery { ProcessDefinitionId = first } }, CancellationToken.None);

        Assert.Equal(("instance-migration", 1), (batch.Type, batch.TotalJobs));
        await Eventually.PassesAsync(async () =>
            Assert.Equal(second, (await process.Client.Instances.FindAsync(instance.Id, CancellationToken.None))!.DefinitionId));
        var past = Assert.Single(await process.Client.History.Batches.ListAsync(new HistoricBatchQuery { BatchId = batch.Id }, CancellationToken.None));
        Assert.Equal(batch.Type, past.Type);
        Assert.InRange(await batches.CountAsync(new BatchQuery { BatchId = batch.Id }, CancellationToken.None), 0, 1);
    }

    [Fact]
    public async Task Batch_SuspendedAndDeleted_ChangesNoInstance()
    {
        var (process, _, _, instance) = await TwoVersionsAsync();
        var batches = process.Client.Batches;
        var many = InstanceSelection.Of(instance.Id, (await process.StartAsync()).Id);

        // The first job of a batch only makes the others: suspending in between is a race that the engine may win.
        var batch = await process.Client.InstanceBatches.SetVariablesAsync(
            many, new Dictionary<string, VariableValue> { ["n"] = VariableValue.Of(1) }, CancellationToken.None);
        await Eventually.PassesAsync(async () =>
            Assert.True((await process.Client.Instances.GetVariablesAsync(instance.Id, CancellationToken.None)).ContainsKey("n")));
        var missing = await batches.FindAsync("nothing", CancellationToken.None);
        var statistics = await batches.Statistics.ListAsync(new BatchStatisticsQuery { BatchId = batch.Id }, CancellationToken.None);

        Assert.Null(missing);
        Assert.All(statistics, found => Assert.Equal((batch.Id, 0), (found.Id, found.FailedJobs)));
        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => batches.SetSuspendedAsync("nothing", true, CancellationToken.None));
        Assert.Equal(400, refusal.Status);
        refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => batches.DeleteAsync("nothing", cascade: true, CancellationToken.None));
        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task InstanceBatches_SuspendDeleteModifyAndRestart_ReachTheInstances()
    {
        var (process, first, _, instance) = await TwoVersionsAsync();
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
        _ = await many.DeleteAsync(one, "enough", new InstanceDeletion(), CancellationToken.None);
        Assert.Equal("enough", (await process.Client.History.Instances.ListAsync(
            new HistoricInstanceQuery { ProcessInstanceId = (await process.EndOfAsync(instance.Id)).Id }, CancellationToken.None))[0].DeleteReason);
        await many.RestartNowAsync(first, one, new InstanceRestart([ModificationInstruction.StartBefore("old")]), CancellationToken.None);
        _ = await many.RestartAsync(first, one, new InstanceRestart([ModificationInstruction.StartBefore("old")]), CancellationToken.None);
        await Eventually.PassesAsync(async () =>
            Assert.Equal(2, await instances.CountAsync(new ProcessInstanceQuery { ProcessDefinitionId = first }, CancellationToken.None)));
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

        _ = await process.Client.InstanceBatches.CorrelateAsync(name, one, None, CancellationToken.None);
        var job = await Eventually.AnswersAsync(
            async () => await process.Client.Jobs.ListAsync(new JobQuery { ProcessInstanceId = instance.Id, Timers = true }, CancellationToken.None) is [var timer] ? timer : null,
            "the timer behind the message");
        _ = await process.Client.InstanceBatches.SetJobRetriesAsync(one, 8, CancellationToken.None);

        await Eventually.PassesAsync(async () => Assert.Equal(8, (await process.Client.Jobs.FindAsync(job.Id, CancellationToken.None))!.Retries));
    }

    [Fact]
    public async Task Incident_OfOurOwn_IsCreatedAnnotatedAndResolved()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        var instance = await process.StartAsync();
        var incidents = process.Client.Incidents;

        var task = Assert.Single(await process.Client.ExternalTaskOperations.ListAsync(new ExternalTaskQuery { ProcessInstanceId = instance.Id }, CancellationToken.None));
        var created = await incidents.CreateAsync(task.ExecutionId!, new NewIncident("odd", "something is odd", "here"), CancellationToken.None);
        await incidents.AnnotateAsync(created.Id, "seen", CancellationToken.None);
        var annotated = await incidents.FindAsync(created.Id, CancellationToken.None);
        await incidents.AnnotateAsync(created.Id, null, CancellationToken.None);
        var plain = await incidents.FindAsync(created.Id, CancellationToken.None);
        await incidents.ResolveAsync(created.Id, CancellationToken.None);

        Assert.Equal(("odd", "something is odd", "here", "seen"), (annotated!.Type, annotated.Message, annotated.Configuration, annotated.Annotation));
        Assert.Null(plain!.Annotation);
        Assert.Null(await incidents.FindAsync(created.Id, CancellationToken.None));
        var past = Assert.Single(await process.Client.History.Incidents.ListAsync(
            new HistoricIncidentQuery { ProcessInstanceId = instance.Id }, CancellationToken.None));
        Assert.True(past.Resolved);
    }

    [Fact]
    public async Task Metrics_AfterAStart_CountIt()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        var metrics = process.Client.Metrics;
        var before = await metrics.SumAsync("activity-instance-start", null, null, CancellationToken.None);

        _ = await process.StartAsync();

        Assert.True(await metrics.SumAsync("activity-instance-start", null, null, CancellationToken.None) > before);
        Assert.Equal(0, await metrics.SumAsync("activity-instance-start", null, new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero), CancellationToken.None));
        var intervals = await metrics.ListAsync(
            new MetricQuery { Name = "activity-instance-start", Interval = TimeSpan.FromMinutes(5), MaxResults = 3 }, CancellationToken.None);
        Assert.All(intervals, interval => Assert.Equal("activity-instance-start", interval.Name));
    }

    private async Task<(TestProcess Process, string First, string Second, ProcessInstance Instance)> TwoVersionsAsync()
    {
        var process = await TestProcess.DeployAsync(engine, WaitIn("old"));
        var instance = await process.StartAsync();
        _ = await TestProcess.DeployAsync(engine, WaitIn("new"), key: process.Key);
        var second = Assert.Single(await process.Client.Deployments.ListLatestAsync(process.Key, CancellationToken.None)).Id;
        return (process, instance.DefinitionId, second, instance);
    }

    private static string WaitIn(string task) =>
        $"""<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="{task}"/><bpmn:userTask id="{task}"/>""";
}
