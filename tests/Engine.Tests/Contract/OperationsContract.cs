using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

/// <summary>Migration, incidents of our own, metrics.</summary>
public abstract class OperationsContract(IEngineUnderTest engine)
{
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
