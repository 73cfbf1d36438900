using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class ExternalTaskOperationsContract(IEngineUnderTest engine)
{
    private static readonly Dictionary<string, VariableValue> None = [];

    [Fact]
    public async Task Failed_Task_IsFoundMendedAndFetchedAgain()
    {
        var topic = CamundaEngine.UniqueName("topic");
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask(topic));
        _ = await process.StartAsync("k");
        var (tasks, operations) = (process.Client.ExternalTasks, process.Client.ExternalTaskOperations);
        var locked = Assert.Single(await tasks.FetchAndLockAsync(Fetch(topic), CancellationToken.None));
        var failure = new TaskFailure("broken", "the whole story", 0, TimeSpan.Zero) { Variables = new Dictionary<string, VariableValue> { ["tried"] = VariableValue.Of(1) } };
        await tasks.FailAsync(locked.Id, "w", failure, CancellationToken.None);

        var failed = await operations.FindAsync(locked.Id, CancellationToken.None);
        var listed = await operations.ListAsync(new ExternalTaskQuery { TopicName = topic, NoRetriesLeft = true }, CancellationToken.None);
        Assert.Equal("the whole story", await operations.GetErrorDetailsAsync(locked.Id, CancellationToken.None));
        await operations.SetPriorityAsync(locked.Id, 77, CancellationToken.None);
        await operations.SetRetriesAsync(locked.Id, 2, CancellationToken.None);
        await tasks.UnlockAsync(locked.Id, CancellationToken.None);
        var again = Assert.Single(await tasks.FetchAndLockAsync(Fetch(topic), CancellationToken.None));

        Assert.Equal((0, "broken", "k", topic), (failed!.Retries, failed.ErrorMessage, failed.BusinessKey, failed.TopicName));
        Assert.Equal(failed, Assert.Single(listed));
        Assert.Equal((locked.Id, 77L, 2, "broken"), (again.Id, again.Priority, again.Retries, again.ErrorMessage));
        Assert.Equal(1, again.Variables["tried"].AsInt64());
        Assert.Null(await operations.FindAsync("nothing", CancellationToken.None));
    }

    [Fact]
    public async Task Fail_MessageThatTheEngineCutsThroughAnEmoji_IsReadWithAReplacement()
    {
        const int Kept = 666;
        var topic = CamundaEngine.UniqueName("topic");
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask(topic));
        _ = await process.StartAsync();
        var tasks = process.Client.ExternalTasks;
        var locked = Assert.Single(await tasks.FetchAndLockAsync(Fetch(topic), CancellationToken.None));
        var whole = new string('x', Kept - 1);

        await tasks.FailAsync(locked.Id, "w", new TaskFailure(whole + "\U0001F600 and more", null, 1, TimeSpan.Zero), CancellationToken.None);
        var found = await process.Client.ExternalTaskOperations.FindAsync(locked.Id, CancellationToken.None);
        var again = Assert.Single(await tasks.FetchAndLockAsync(Fetch(topic), CancellationToken.None));

        Assert.Equal(whole + "\ufffd", found!.ErrorMessage);
        Assert.Equal(whole + "\ufffd", again.ErrorMessage);
    }

    [Fact]
    public async Task SetRetries_OfManyAtOnceAndInBatch_ReachesAll()
    {
        var topic = CamundaEngine.UniqueName("topic");
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask(topic));
        var first = await process.StartAsync();
        var second = await process.StartAsync();
        var operations = process.Client.ExternalTaskOperations;
        var ofBoth = new ExternalTaskQuery { ProcessInstanceIdIn = [first.Id, second.Id], WithRetriesLeft = true };

        await operations.SetRetriesAsync(new ExternalTaskRetries(0) { ProcessInstanceIds = [first.Id, second.Id] }, CancellationToken.None);
        var none = await operations.CountAsync(ofBoth, CancellationToken.None);
        var batch = await operations.SetRetriesInBatchAsync(
            new ExternalTaskRetries(3) { ExternalTaskQuery = new ExternalTaskQuery { TopicName = topic } }, CancellationToken.None);

        Assert.Equal(0, none);
        Assert.Equal(2, batch.TotalJobs);
        await Eventually.PassesAsync(async () => Assert.Equal(2, await operations.CountAsync(ofBoth, CancellationToken.None)));
    }

    [Fact]
    public async Task Topics_WithUnlockedTasks_AreNamed()
    {
        var topic = CamundaEngine.UniqueName("topic");
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask(topic));
        _ = await process.StartAsync();
        var operations = process.Client.ExternalTaskOperations;

        Assert.Contains(topic, await operations.ListTopicsAsync(new TopicFilter(WithUnlockedTasks: true, WithRetriesLeft: true), CancellationToken.None));
        Assert.DoesNotContain(topic, await operations.ListTopicsAsync(new TopicFilter(WithLockedTasks: true), CancellationToken.None));
    }

    [Fact]
    public async Task Fetch_NarrowedByKeyVariablesAndTenant_BringsOnlyThose()
    {
        var topic = CamundaEngine.UniqueName("topic");
        var process = await TestProcess.DeployAsync(
            engine,
            TestProcess.OneTask(topic).Replace(
                "/>\n<bpmn:sequenceFlow id=\"f2\"",
                "><bpmn:extensionElements><camunda:properties><camunda:property name=\"a\" value=\"b\"/></camunda:properties></bpmn:extensionElements></bpmn:serviceTask>\n<bpmn:sequenceFlow id=\"f2\"",
                StringComparison.Ordinal));
        _ = await process.StartAsync("no", ("n", VariableValue.Of(1)));
        var wanted = await process.StartAsync("yes", ("n", VariableValue.Of(2)), ("other", VariableValue.Of("x")));
        FetchRequest With(FetchTopic narrowed) => new("w", 5, TimeSpan.Zero, [narrowed]) { ByCreateTime = SortOrder.Ascending };
        var open = new FetchTopic(topic, TimeSpan.FromMinutes(1), ["n"]);

        var foreign = await process.Client.ExternalTasks.FetchAndLockAsync(With(open with { TenantIdIn = ["acme"] }), CancellationToken.None);
        var task = Assert.Single(await process.Client.ExternalTasks.FetchAndLockAsync(
            With(open with
            {
                BusinessKey = "yes",
                ProcessDefinitionKeyIn = [process.Key],
                WithoutTenantId = true,
                ProcessVariables = new Dictionary<string, VariableValue> { ["n"] = VariableValue.Of(2) },
                IncludeExtensionProperties = true,
            }),
            CancellationToken.None));

        Assert.Empty(foreign);
        Assert.Equal((wanted.Id, "w", "b"), (task.ProcessInstanceId, task.WorkerId, task.ExtensionProperties!["a"]));
        Assert.Equal(["n"], task.Variables.Keys);
        Assert.True(task.LockExpirationTime > task.Created);
    }

    [Fact]
    public async Task Complete_WithLocalVariables_OnlyOutputMappingsSeeThem()
    {
        var topic = CamundaEngine.UniqueName("topic");
        var process = await TestProcess.DeployAsync(
            engine,
            $"""
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
            <bpmn:serviceTask id="work" camunda:type="external" camunda:topic="{topic}">
              <bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name="mapped">{"${local}"}</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="end"/><bpmn:endEvent id="end"/>
            """);
        var instance = await process.StartAsync();
        var task = Assert.Single(await process.Client.ExternalTasks.FetchAndLockAsync(Fetch(topic), CancellationToken.None));

        await process.Client.ExternalTasks.CompleteAsync(
            task.Id, "w", None, new Dictionary<string, VariableValue> { ["local"] = VariableValue.Of(5) }, CancellationToken.None);

        var past = await process.PastVariablesAsync(instance.Id);
        Assert.Equal(["mapped"], past.Keys);
        Assert.Equal(5, past["mapped"].AsInt64());
    }

    private static FetchRequest Fetch(string topic) => new("w", 1, TimeSpan.FromSeconds(10), [new FetchTopic(topic, TimeSpan.FromMinutes(1))]);
}
