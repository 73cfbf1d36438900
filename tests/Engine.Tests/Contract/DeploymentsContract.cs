using System.Text;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

public abstract class DeploymentsContract(IEngineUnderTest engine)
{
    [Fact]
    public async Task Deploy_Twice_MakesOneVersionAndAnswersTheSameDeployment()
    {
        var client = await engine.GetAsync();
        var key = CamundaEngine.UniqueName("deploy");
        var request = Request(key, TestProcess.OneTask("nobody"));

        var first = await client.Deployments.DeployAsync(request, CancellationToken.None);
        var second = await client.Deployments.DeployAsync(request, CancellationToken.None);

        Assert.Equal((key, 1), (Assert.Single(first.Deployed).Key, first.Deployed[0].Version));
        Assert.Empty(second.Deployed);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, Assert.Single(await client.Deployments.ListLatestAsync(key, CancellationToken.None)).Version);
    }

    [Fact]
    public async Task Deploy_OneOfTwoChanged_MakesAVersionOfThatOneOnly()
    {
        var client = await engine.GetAsync();
        var name = CamundaEngine.UniqueName("pair");
        DeploymentRequest Pair(string topic) => new(name, "test",
        [
            new DeploymentResource("a.bpmn", TestProcess.Xml($"{name}_a", TestProcess.OneTask("same"))),
            new DeploymentResource("b.bpmn", TestProcess.Xml($"{name}_b", TestProcess.OneTask(topic))),
        ]);
        _ = await client.Deployments.DeployAsync(Pair("one"), CancellationToken.None);

        var result = await client.Deployments.DeployAsync(Pair("two"), CancellationToken.None);

        Assert.Equal(($"{name}_b", 2), (Assert.Single(result.Deployed).Key, result.Deployed[0].Version));
    }

    [Fact]
    public async Task Deploy_NameWithUmlautsAndQuotes_IsTaken()
    {
        var client = await engine.GetAsync();
        var key = CamundaEngine.UniqueName("name");
        var request = new DeploymentRequest(
            $"Größe \"{key}\"", "test", [new DeploymentResource($"größe {key}.bpmn", TestProcess.Xml(key, TestProcess.OneTask("nobody")))]);

        var result = await client.Deployments.DeployAsync(request, CancellationToken.None);

        Assert.Equal($"größe {key}.bpmn", Assert.Single(result.Deployed).Resource);
    }

    [Fact]
    public async Task Deploy_BrokenModel_NamesLineAndElementAndDeploysNothing()
    {
        var client = await engine.GetAsync();
        var key = CamundaEngine.UniqueName("broken");
        var body = TestProcess.OneTask("nobody").Replace("camunda:topic=\"nobody\"", "", StringComparison.Ordinal);

        var exception = await Assert.ThrowsAsync<DeploymentRefusedException>(
            () => client.Deployments.DeployAsync(Request(key, body), CancellationToken.None));

        var problem = Assert.Single(exception.Problems);
        Assert.Equal(($"{key}.bpmn", "work", 400), (problem.Resource, problem.ElementId, exception.Status));
        Assert.True(problem.Line > 1);
        Assert.Empty(await client.Deployments.ListLatestAsync(key, CancellationToken.None));
    }

    [Fact]
    public async Task Deploy_Doctype_IsRefusedThoughTheEngineGivesNoDetails()
    {
        var client = await engine.GetAsync();
        var bytes = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x/>");
        var request = new DeploymentRequest("doctype", "test", [new DeploymentResource("x.bpmn", bytes)]);

        var exception = await Assert.ThrowsAsync<DeploymentRefusedException>(() => client.Deployments.DeployAsync(request, CancellationToken.None));

        Assert.Empty(exception.Problems);
        Assert.Equal(DeploymentErrors.Refused, exception.Error);
    }

    [Fact]
    public async Task Deploy_AnswerLost_StillSaysWhatIsNew()
    {
        var direct = await engine.GetAsync();
        await using var proxy = new FaultProxy(direct.BaseAddress);
        using var client = new Engine.Camunda7.Camunda7Client(new() { BaseAddress = proxy.Address });
        var key = CamundaEngine.UniqueName("lost");
        proxy.SwallowNextAnswer("/deployment/create");

        var result = await client.Deployments.DeployAsync(Request(key, TestProcess.OneTask("nobody")), CancellationToken.None);

        Assert.Equal(1, proxy.Swallowed);
        Assert.Equal((key, 1), (Assert.Single(result.Deployed).Key, result.Deployed[0].Version));
    }

    [Fact]
    public async Task GetXml_Deployed_IsWhatWasDeployed()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("nobody"));
        var definition = Assert.Single(await process.Client.Deployments.ListLatestAsync(process.Key, CancellationToken.None));

        var xml = await process.Client.Deployments.GetXmlAsync(definition.Id, CancellationToken.None);

        Assert.Equal(Encoding.UTF8.GetString(TestProcess.Xml(process.Key, TestProcess.OneTask("nobody"))), xml);
        Assert.True(await process.Client.Deployments.CountAsync(CancellationToken.None) > 0);
    }

    [Fact]
    public async Task Deploy_LargeFileFromAStream_ComesBackByteByByteWithoutBeingBuffered()
    {
        const int size = 3_000_000;
        var client = await engine.GetAsync();
        var key = CamundaEngine.UniqueName("large");
        var bytes = new byte[size];
        new Random(7).NextBytes(bytes);
        var opened = 0;
        var large = new DeploymentResource("large.bin", default)
        {
            OpenAsync = _ =>
            {
                opened++;
                return new ValueTask<Stream>(new MemoryStream(bytes));
            },
        };

        var result = await client.Deployments.DeployAsync(
            new DeploymentRequest(key, "test", [new DeploymentResource($"{key}.bpmn", TestProcess.Xml(key, TestProcess.OneTask("nobody"))), large]),
            CancellationToken.None);

        var resources = await client.Deployments.ListResourcesAsync(result.Id, CancellationToken.None);
        var resource = Assert.Single(resources, resource => resource.Name == "large.bin");
        Assert.Equal(resource, await client.Deployments.FindResourceAsync(result.Id, resource.Id, CancellationToken.None));
        await using var content = await client.Deployments.OpenResourceAsync(result.Id, resource.Id, CancellationToken.None);
        using var memory = new MemoryStream(size);
        await content!.Stream.CopyToAsync(memory);
        Assert.Equal(bytes, memory.ToArray());
        Assert.Equal((1, 2), (opened, resources.Count));
    }

    [Fact]
    public async Task Deploy_ForATenant_IsFoundByTenantOnly()
    {
        var client = await engine.GetAsync();
        var key = CamundaEngine.UniqueName("tenant");

        var result = await client.Deployments.DeployAsync(Request(key, TestProcess.OneTask("nobody")) with { TenantId = "acme" }, CancellationToken.None);
        var instance = await client.Instances.StartAsync(
            new StartRequest(key, "k", new Dictionary<string, VariableValue>()) { TenantId = "acme" }, CancellationToken.None);

        Assert.Equal("acme", (await client.Deployments.FindAsync(result.Id, CancellationToken.None))!.TenantId);
        Assert.Equal(("acme", key), (instance.TenantId, instance.DefinitionKey));
        Assert.NotNull(await client.ProcessDefinitions.FindAsync(ProcessDefinitionRef.ByKey(key, "acme"), CancellationToken.None));
        Assert.Null(await client.ProcessDefinitions.FindAsync(ProcessDefinitionRef.ByKey(key), CancellationToken.None));
        Assert.Single(await client.Instances.ListAsync(new ProcessInstanceQuery { ProcessDefinitionKey = key, TenantIdIn = ["acme"] }, CancellationToken.None));
        Assert.Equal(0, await client.Instances.CountAsync(new ProcessInstanceQuery { ProcessDefinitionKey = key, TenantIdIn = ["other"] }, CancellationToken.None));
    }

    [Fact]
    public async Task RedeployListAndDelete_OfADeployment_AreCarriedOut()
    {
        var client = await engine.GetAsync();
        var key = CamundaEngine.UniqueName("again");
        var first = await client.Deployments.DeployAsync(Request(key, TestProcess.OneTask("nobody")), CancellationToken.None);

        var second = await client.Deployments.RedeployAsync(first.Id, new RedeploymentRequest { Source = "again" }, CancellationToken.None);
        var listed = await client.Deployments.ListAsync(
            new DeploymentQuery { Name = key, Sorting = [new(DeploymentSortKey.DeploymentTime)] }, CancellationToken.None);
        _ = await client.Instances.StartAsync(new StartRequest(key, null, new Dictionary<string, VariableValue>()), CancellationToken.None);
        var refusal = await Assert.ThrowsAnyAsync<EngineRefusedException>(() => client.Deployments.DeleteAsync(second.Id, new Deletion(), CancellationToken.None));
        await client.Deployments.DeleteAsync(second.Id, new Deletion { Cascade = true, SkipIoMappings = true }, CancellationToken.None);

        Assert.Equal(2, Assert.Single(second.Deployed).Version);
        Assert.Equal([first.Id, second.Id], listed.Select(deployment => deployment.Id));
        Assert.Equal("again", listed[1].Source);
        Assert.Equal(500, refusal.Status);
        Assert.Null(await client.Deployments.FindAsync(second.Id, CancellationToken.None));
        Assert.Equal(1, await client.Deployments.CountAsync(new DeploymentQuery { Name = key }, CancellationToken.None));
        Assert.Contains(first.Id, await client.Deployments.ListRegisteredAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Deploy_NothingOrOneNameTwice_IsRefusedBeforeItIsSent()
    {
        var client = await engine.GetAsync();
        var file = new DeploymentResource("a.bpmn", TestProcess.Xml("a", TestProcess.OneTask("nobody")));

        var nothing = await Assert.ThrowsAsync<ProcOsException>(() => client.Deployments.DeployAsync(new DeploymentRequest("n", "test", []), CancellationToken.None));
        var twice = await Assert.ThrowsAsync<ProcOsException>(() => client.Deployments.DeployAsync(new DeploymentRequest("n", "test", [file, file]), CancellationToken.None));

        Assert.Equal((EngineErrors.InvalidArgument, EngineErrors.InvalidArgument), (nothing.Error, twice.Error));
    }

    private static DeploymentRequest Request(string key, string body) =>
        new(key, "test", [new DeploymentResource($"{key}.bpmn", TestProcess.Xml(key, body))]);
}
