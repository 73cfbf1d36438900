using System.Text;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class ProcessDefinitionsContract(IEngineUnderTest engine)
{
    private const string WithStartForm =
        """
        <bpmn:startEvent id="start" camunda:formKey="embedded:deployment:start.html">
          <bpmn:outgoing>f1</bpmn:outgoing>
        </bpmn:startEvent>
        <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
        <bpmn:userTask id="wait"/>
        """;

    private const string WithFields =
        """
        <bpmn:startEvent id="start"><bpmn:extensionElements><camunda:formData>
          <camunda:formField id="amount" type="long" defaultValue="7"/><camunda:formField id="who" type="string"/>
        </camunda:formData></bpmn:extensionElements></bpmn:startEvent>
        <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
        <bpmn:userTask id="wait"/>
        """;

    [Fact]
    public async Task Find_ByIdByKeyAndUnknown_AnswersTheDefinitionOrNull()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        var definitions = process.Client.ProcessDefinitions;

        var byKey = await definitions.FindAsync(ProcessDefinitionRef.ByKey(process.Key), CancellationToken.None);

        Assert.Equal((process.Key, 1, $"{process.Key}.bpmn", false), (byKey!.Key, byKey.Version, byKey.Resource, byKey.Suspended));
        Assert.Equal((1, "http://procos.test"), (byKey.HistoryTimeToLive, byKey.Category));
        Assert.Equal(byKey, await definitions.FindAsync(ProcessDefinitionRef.ById(byKey.Id), CancellationToken.None));
        Assert.Null(await definitions.FindAsync(ProcessDefinitionRef.ByKey("no_such_process"), CancellationToken.None));
        Assert.Null(await definitions.FindAsync(ProcessDefinitionRef.ByKey(process.Key, "no_such_tenant"), CancellationToken.None));
    }

    [Fact]
    public async Task List_ByKeysWithSortingAndPage_AnswersThatPageAndItsCount()
    {
        var first = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        var second = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        var query = new ProcessDefinitionQuery
        {
            KeysIn = [first.Key, second.Key],
            LatestVersion = true,
            Sorting = [new(ProcessDefinitionSortKey.Key, SortOrder.Descending)],
        };

        var all = await first.Client.ProcessDefinitions.ListAsync(query, CancellationToken.None);
        var page = await first.Client.ProcessDefinitions.ListAsync(query with { FirstResult = 1, MaxResults = 5 }, CancellationToken.None);

        Assert.Equal(new[] { first.Key, second.Key }.Order(StringComparer.Ordinal).Reverse(), all.Select(definition => definition.Key));
        Assert.Equal(all[1], Assert.Single(page));
        Assert.Equal(2, await first.Client.ProcessDefinitions.CountAsync(query, CancellationToken.None));
    }

    [Fact]
    public async Task XmlDiagramAndForms_OfADefinition_AreWhatWasDeployed()
    {
        var client = await engine.GetAsync();
        var key = CamundaEngine.UniqueName("form");
        var xml = TestProcess.Xml(key, WithStartForm);
        var request = new DeploymentRequest(
            key,
            "test",
            [
                new DeploymentResource($"{key}.bpmn", xml),
                new DeploymentResource($"{key}.png", new byte[] { 1, 2, 3 }),
                new DeploymentResource("start.html", Encoding.UTF8.GetBytes("<form></form>")),
            ]);
        _ = await client.Deployments.DeployAsync(request, CancellationToken.None);
        var definition = ProcessDefinitionRef.ByKey(key);

        Assert.Equal(Encoding.UTF8.GetString(xml), await client.ProcessDefinitions.GetXmlAsync(definition, CancellationToken.None));
        Assert.Equal("embedded:deployment:start.html", (await client.ProcessDefinitions.GetStartFormAsync(definition, CancellationToken.None)).Key);
        Assert.Equal("<form></form>", Encoding.UTF8.GetString(await BytesAsync(await client.ProcessDefinitions.OpenStartFormAsync(definition, CancellationToken.None))));
        Assert.Equal([1, 2, 3], await BytesAsync(await client.ProcessDefinitions.OpenDiagramAsync(definition, CancellationToken.None)));
        var plain = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        Assert.Null(await client.ProcessDefinitions.OpenDiagramAsync(ProcessDefinitionRef.ByKey(plain.Key), CancellationToken.None));
        Assert.Null(await client.ProcessDefinitions.OpenStartFormAsync(ProcessDefinitionRef.ByKey(plain.Key), CancellationToken.None));
    }

    [Fact]
    public async Task StartForm_WithFields_GivesDefaultsAndStartsAnInstance()
    {
        var process = await TestProcess.DeployAsync(engine, WithFields);
        var definition = ProcessDefinitionRef.ByKey(process.Key);

        var fields = await process.Client.ProcessDefinitions.GetStartFormVariablesAsync(definition, null, CancellationToken.None);
        var amount = await process.Client.ProcessDefinitions.GetStartFormVariablesAsync(definition, ["amount"], CancellationToken.None);
        var instance = await process.Client.ProcessDefinitions.SubmitStartFormAsync(
            definition, new Dictionary<string, VariableValue> { ["who"] = VariableValue.Of("Ada") }, "k", CancellationToken.None);

        Assert.Equal(VariableValue.Of(7L), fields["amount"]);
        Assert.Equal(["amount"], amount.Keys);
        Assert.Equal("k", instance.BusinessKey);
        Assert.Equal("Ada", (await process.Client.Instances.GetVariablesAsync(instance.Id, CancellationToken.None))["who"].AsText());
    }

    [Fact]
    public async Task Suspended_Definition_RefusesToStartUntilItGoesOn()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        var definition = ProcessDefinitionRef.ByKey(process.Key);
        var instance = await process.StartAsync();

        await process.Client.ProcessDefinitions.SetSuspendedAsync(definition, new DefinitionSuspension(true, IncludeProcessInstances: true), CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => process.StartAsync());
        var suspended = await process.Client.Instances.FindAsync(instance.Id, CancellationToken.None);
        await process.Client.ProcessDefinitions.SetSuspendedAsync(definition, new DefinitionSuspension(false, IncludeProcessInstances: true), CancellationToken.None);

        Assert.Contains("suspended", refusal.EngineMessage, StringComparison.Ordinal);
        Assert.True(suspended!.Suspended);
        _ = await process.StartAsync();
    }

    [Fact]
    public async Task SuspendedByKey_TwoVersions_AreBothSuspendedAndGoOn()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        _ = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody else"), key: process.Key);
        var definitions = process.Client.ProcessDefinitions;
        var suspended = new ProcessDefinitionQuery { Key = process.Key, Suspended = true };

        await definitions.SetSuspendedAsync(ProcessDefinitionRef.ByKey(process.Key), new DefinitionSuspension(true), CancellationToken.None);
        var latest = await definitions.ListAsync(suspended, CancellationToken.None);
        await definitions.SetAllSuspendedAsync(process.Key, new DefinitionSuspension(true, IncludeProcessInstances: true), CancellationToken.None);
        var all = await definitions.CountAsync(suspended, CancellationToken.None);
        await definitions.SetAllSuspendedAsync(process.Key, new DefinitionSuspension(false), CancellationToken.None);
        await definitions.SetAllSuspendedAsync("no_such_process", new DefinitionSuspension(true), CancellationToken.None);

        Assert.Equal((2, 2), (Assert.Single(latest).Version, all));
        Assert.Equal(0, await definitions.CountAsync(suspended, CancellationToken.None));
    }

    [Fact]
    public async Task Statistics_TwoInstancesOneIncident_AreCounted()
    {
        var topic = CamundaEngine.UniqueName("topic");
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask(topic));
        _ = await process.StartAsync();
        _ = await process.StartAsync();
        var task = Assert.Single(await process.Client.ExternalTasks.FetchAndLockAsync(
            new FetchRequest("w", 1, TimeSpan.FromSeconds(10), [new FetchTopic(topic, TimeSpan.FromMinutes(1))]), CancellationToken.None));
        await process.Client.ExternalTasks.FailAsync(task.Id, "w", new TaskFailure("broken", null, 0, TimeSpan.Zero), CancellationToken.None);
        var request = new StatisticsRequest { FailedJobs = true, Incidents = true };

        var byVersion = await process.Client.ProcessDefinitions.GetStatisticsAsync(request, CancellationToken.None);
        var byActivity = await process.Client.ProcessDefinitions.GetActivityStatisticsAsync(ProcessDefinitionRef.ByKey(process.Key), request, CancellationToken.None);

        var mine = Assert.Single(byVersion, statistics => statistics.Definition?.Key == process.Key);
        Assert.Equal((2, 1), (mine.Instances, Assert.Single(mine.Incidents!).Count));
        var work = Assert.Single(byActivity);
        Assert.Equal(("work", 2, "failedExternalTask"), (work.Id, work.Instances, Assert.Single(work.Incidents!).IncidentType));
    }

    [Fact]
    public async Task TimeToLiveCalledAndDelete_OfADefinition_AreCarriedOut()
    {
        var called = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        var process = await TestProcess.DeployAsync(
            engine,
            $"""
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="call"/>
            <bpmn:callActivity id="call" calledElement="{called.Key}"/>
            """);
        var definitions = process.Client.ProcessDefinitions;
        var id = (await definitions.FindAsync(ProcessDefinitionRef.ByKey(process.Key), CancellationToken.None))!.Id;

        await definitions.SetHistoryTimeToLiveAsync(ProcessDefinitionRef.ById(id), 30, CancellationToken.None);
        var target = Assert.Single(await definitions.ListCalledAsync(id, CancellationToken.None));
        Assert.Equal(30, (await definitions.FindAsync(ProcessDefinitionRef.ById(id), CancellationToken.None))!.HistoryTimeToLive);
        await definitions.DeleteAsync(ProcessDefinitionRef.ById(id), new Deletion { Cascade = true }, CancellationToken.None);

        Assert.Equal((called.Key, "call"), (target.Key, Assert.Single(target.CalledFromActivityIds!)));
        Assert.Null(await definitions.FindAsync(ProcessDefinitionRef.ById(id), CancellationToken.None));
    }

    private static async Task<byte[]> BytesAsync(EngineContent? content)
    {
        Assert.NotNull(content);
        await using (content)
        {
            using var memory = new MemoryStream();
            await content.Stream.CopyToAsync(memory);
            return memory.ToArray();
        }
    }
}
