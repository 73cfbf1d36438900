using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class JobsContract(IEngineUnderTest engine)
{
    private const string Timer =
        """
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
        <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition>
          <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        <bpmn:sequenceFlow id="f2" sourceRef="wait" targetRef="end"/><bpmn:endEvent id="end"/>
        """;

    private const string Broken =
        """
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
        <bpmn:serviceTask id="work" camunda:asyncBefore="true" camunda:expression="${missing}"/>
        """;

    [Fact]
    public async Task Timer_FoundMovedAndExecuted_LetsTheInstanceGoOn()
    {
        var (process, instance, job) = await StartAsync(Timer);
        var jobs = process.Client.Jobs;
        var due = new DateTimeOffset(2200, 1, 2, 3, 4, 5, TimeSpan.Zero);

        await jobs.SetDueDateAsync(job.Id, due, cascade: false, CancellationToken.None);
        await jobs.SetPriorityAsync(job.Id, 9, CancellationToken.None);
        var moved = await jobs.FindAsync(job.Id, CancellationToken.None);
        await jobs.RecalculateDueDateAsync(job.Id, creationDateBased: true, CancellationToken.None);
        var back = await jobs.FindAsync(job.Id, CancellationToken.None);
        await jobs.ExecuteAsync(job.Id, CancellationToken.None);

        Assert.Equal((due, 9), (moved!.DueDate, moved.Priority));
        Assert.Equal(job.CreateTime!.Value.AddHours(1), back!.DueDate!.Value, TimeSpan.FromSeconds(5));
        Assert.NotNull((await process.EndOfAsync(instance.Id)).Ended);
        Assert.Null(await jobs.FindAsync(job.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Timer_DueLaterThanDotNetCanTell_IsListedAllTheSame()
    {
        var (process, instance, _) = await StartAsync(Timer.Replace("PT1H", "P2147483647D", StringComparison.Ordinal));

        var job = Assert.Single(await process.Client.Jobs.ListAsync(new JobQuery { ProcessInstanceId = instance.Id }, CancellationToken.None));

        Assert.Equal(DateTimeOffset.MaxValue, job.DueDate);
    }

    [Fact]
    public async Task Job_ThatFails_TellsItsStackAndGetsNewTries()
    {
        var (process, instance, job) = await StartAsync(Broken, suspended: true);
        var jobs = process.Client.Jobs;
        await jobs.SetRetriesAsync(job.Id, 1, null, CancellationToken.None);
        await process.Client.Instances.SetSuspendedAsync(instance.Id, false, CancellationToken.None);

        await Eventually.PassesAsync(async () => Assert.Single(
            await jobs.ListAsync(new JobQuery { ProcessInstanceId = instance.Id, NoRetriesLeft = true, WithException = true }, CancellationToken.None)));

        var failed = await jobs.FindAsync(job.Id, CancellationToken.None);
        Assert.Contains("missing", failed!.ExceptionMessage, StringComparison.Ordinal);
        Assert.Contains("missing", await jobs.GetStackTraceAsync(job.Id, CancellationToken.None), StringComparison.Ordinal);
        var incident = Assert.Single(await process.Client.Incidents.ListAsync(new IncidentQuery { ProcessInstanceId = instance.Id }, CancellationToken.None));
        Assert.Equal(("failedJob", job.Id), (incident.Type, incident.Configuration));
        var entry = Assert.Single(await process.Client.History.JobLog.ListAsync(
            new JobLogQuery { JobId = job.Id, FailureLog = true }, CancellationToken.None));
        Assert.Contains("missing", await process.Client.History.GetJobStackTraceAsync(entry.Id, CancellationToken.None), StringComparison.Ordinal);
        _ = await Assert.ThrowsAsync<EngineRefusedException>(() => jobs.ExecuteAsync(job.Id, CancellationToken.None));
        await jobs.DeleteAsync(job.Id, CancellationToken.None);
        Assert.Null(await jobs.FindAsync(job.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Suspended_OneOrByDefinition_ShowsInTheList()
    {
        var (process, instance, job) = await StartAsync(Timer);
        var (jobs, definitions) = (process.Client.Jobs, process.Client.JobDefinitions);
        var suspended = new JobQuery { ProcessInstanceId = instance.Id, Suspended = true };
        async Task<long> Count() => await jobs.CountAsync(suspended, CancellationToken.None);

        await jobs.SetSuspendedAsync(job.Id, true, CancellationToken.None);
        Assert.Equal(1, await Count());
        await jobs.SetSuspendedAsync(new JobSuspension(false) { ProcessInstanceId = instance.Id }, CancellationToken.None);
        Assert.Equal(0, await Count());
        var definition = Assert.Single(await definitions.ListAsync(new JobDefinitionQuery { ProcessDefinitionKey = process.Key }, CancellationToken.None));
        await definitions.SetSuspendedAsync(definition.Id, new JobDefinitionSuspension(true, IncludeJobs: true), CancellationToken.None);
        Assert.Equal(1, await Count());
        await definitions.SetSuspendedAsync(definition.Id, new JobDefinitionSuspension(false, IncludeJobs: true), CancellationToken.None);
        Assert.Equal(0, await Count());
        var ofProcess = new JobDefinitionsSuspension(true) { ProcessDefinitionKey = process.Key, ProcessDefinitionWithoutTenantId = true, IncludeJobs = true };
        await definitions.SetSuspendedAsync(ofProcess, CancellationToken.None);
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task JobDefinition_PriorityAndRetries_ReachItsJobs()
    {
        var (process, _, job) = await StartAsync(Timer);
        var definitions = process.Client.JobDefinitions;

        await definitions.SetPriorityAsync(job.JobDefinitionId!, 42, includeJobs: true, CancellationToken.None);
        await definitions.SetRetriesAsync(job.JobDefinitionId!, 5, CancellationToken.None);
        var changed = await definitions.FindAsync(job.JobDefinitionId!, CancellationToken.None);
        await definitions.SetPriorityAsync(job.JobDefinitionId!, null, includeJobs: false, CancellationToken.None);

        Assert.Equal((42L, "wait", "timer-intermediate-transition"), (changed!.OverridingJobPriority, changed.ActivityId, changed.JobType));
        Assert.Equal(42, (await process.Client.Jobs.FindAsync(job.Id, CancellationToken.None))!.Priority);
        Assert.Null((await definitions.FindAsync(job.JobDefinitionId!, CancellationToken.None))!.OverridingJobPriority);
    }

    [Fact]
    public async Task SetRetriesInBatch_ByQuery_ReachesTheJobs()
    {
        var (process, instance, job) = await StartAsync(Timer);

        var batch = await process.Client.Jobs.SetRetriesInBatchAsync(
            new JobRetries(7) { JobQuery = new JobQuery { ProcessInstanceId = instance.Id } }, CancellationToken.None);

        Assert.Equal(1, batch.TotalJobs);
        await Eventually.PassesAsync(async () => Assert.Equal(7, (await process.Client.Jobs.FindAsync(job.Id, CancellationToken.None))!.Retries));
    }

    private async Task<(TestProcess Process, ProcessInstance Instance, Job Job)> StartAsync(string body, bool suspended = false)
    {
        var process = await TestProcess.DeployAsync(engine, body);
        if (suspended)
        {
            var definition = Assert.Single(await process.Client.JobDefinitions.ListAsync(new JobDefinitionQuery { ProcessDefinitionKey = process.Key }, CancellationToken.None));
            await process.Client.JobDefinitions.SetSuspendedAsync(definition.Id, new JobDefinitionSuspension(true), CancellationToken.None);
        }

        var instance = await process.StartAsync();
        var job = Assert.Single(await process.Client.Jobs.ListAsync(new JobQuery { ProcessInstanceId = instance.Id }, CancellationToken.None));
        return (process, instance, job);
    }
}
