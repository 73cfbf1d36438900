using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Contract;

/// <summary>Whatever takes a tenant reaches that tenant's and no other's.</summary>
public abstract class TenantsContract(IEngineUnderTest engine)
{
    private static readonly string[] Tenants = ["acme", "globex"];
    private static readonly Dictionary<string, VariableValue> None = [];

    [Fact]
    public async Task Messages_ForATenant_ReachItsInstanceOnly()
    {
        var (client, key, name) = await DeployWaitAsync("message");
        var instances = await StartAsync(client, key);

        _ = await client.Events.CorrelateAsync(new MessageCorrelation(name) { TenantId = "acme" }, CancellationToken.None);
        var nobody = await Assert.ThrowsAsync<EngineRefusedException>(
            () => client.Events.CorrelateAsync(new MessageCorrelation(name) { WithoutTenantId = true }, CancellationToken.None));
        var others = await client.Instances.CorrelateAsync(new MessageRequest(name, null, null, None) { TenantId = "acme" }, CancellationToken.None);
        var left = await client.Instances.ListAsync(key, null, CancellationToken.None);
        var second = await client.Instances.CorrelateAsync(new MessageRequest(name, null, null, None) { TenantId = "globex" }, CancellationToken.None);

        Assert.Equal((400, false, true), (nobody.Status, others, second));
        Assert.Equal(instances["globex"], Assert.Single(left).Id);
        Assert.Empty(await client.Instances.ListAsync(key, null, CancellationToken.None));
    }

    [Fact]
    public async Task Signals_ForATenant_ReachItsInstanceOnly()
    {
        var (client, key, name) = await DeployWaitAsync("signal");
        var instances = await StartAsync(client, key);

        await client.Events.SendSignalAsync(new Signal(name) { WithoutTenantId = true }, CancellationToken.None);
        Assert.Equal(2, (await client.Instances.ListAsync(key, null, CancellationToken.None)).Count);
        await client.Events.SendSignalAsync(new Signal(name) { TenantId = "globex" }, CancellationToken.None);

        Assert.Equal(instances["acme"], Assert.Single(await client.Instances.ListAsync(key, null, CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Conditions_ForATenant_StartItsProcessOnly()
    {
        var variable = CamundaEngine.UniqueName("v");
        // Given: a process without a tenant too, because an engine that has none to ask answers with 500.
        var (client, key) = await DeployAsync(When("3"));
        _ = await DeployAsync(When("100"), tenants: [null]);
        var evaluation = new ConditionEvaluation(new Dictionary<string, VariableValue> { [variable] = VariableValue.Of(4) });

        var none = await client.Events.EvaluateConditionsAsync(evaluation with { WithoutTenantId = true }, CancellationToken.None);
        var one = await client.Events.EvaluateConditionsAsync(evaluation with { TenantId = "acme" }, CancellationToken.None);

        Assert.Empty(none);
        Assert.Equal((key, "acme"), (Assert.Single(one).DefinitionKey, one[0].TenantId));

        string When(string least) =>
            $$"""
            <bpmn:startEvent id="start"><bpmn:conditionalEventDefinition>
              <bpmn:condition xsi:type="bpmn:tFormalExpression">${ {{variable}} > {{least}}}</bpmn:condition>
            </bpmn:conditionalEventDefinition></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/><bpmn:userTask id="wait"/>
            """;
    }

    [Fact]
    public async Task Suspensions_ByKeyAndTenant_ReachItsOwnOnly()
    {
        var (client, key) = await DeployAsync(
            """
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
            <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition>
              <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            """);
        _ = await StartAsync(client, key);
        var none = CancellationToken.None;

        await client.Jobs.SetSuspendedAsync(new JobSuspension(true) { ProcessDefinitionKey = key, ProcessDefinitionTenantId = "acme" }, none);
        await client.Jobs.SetSuspendedAsync(new JobSuspension(true) { ProcessDefinitionKey = key, ProcessDefinitionWithoutTenantId = true }, none);
        var jobs = await client.Jobs.ListAsync(new JobQuery { ProcessDefinitionKey = key, Suspended = true }, none);
        await client.JobDefinitions.SetSuspendedAsync(new JobDefinitionsSuspension(true) { ProcessDefinitionKey = key, ProcessDefinitionTenantId = "globex" }, none);
        var jobDefinitions = await client.JobDefinitions.ListAsync(new JobDefinitionQuery { ProcessDefinitionKey = key, Suspended = true }, none);
        await client.Instances.SetSuspendedAsync(new InstanceSuspension(true) { ProcessDefinitionKey = key, ProcessDefinitionTenantId = "acme" }, none);
        var instances = await client.Instances.ListAsync(new ProcessInstanceQuery { ProcessDefinitionKey = key, Suspended = true }, none);
        await client.ProcessDefinitions.SetSuspendedAsync(ProcessDefinitionRef.ByKey(key, "globex"), new DefinitionSuspension(true), none);
        var definitions = await client.ProcessDefinitions.ListAsync(new ProcessDefinitionQuery { Key = key, Suspended = true }, none);

        Assert.Equal("acme", Assert.Single(jobs).TenantId);
        Assert.Equal("globex", Assert.Single(jobDefinitions).TenantId);
        Assert.Equal("acme", Assert.Single(instances).TenantId);
        Assert.Equal("globex", Assert.Single(definitions).TenantId);
    }

    [Fact]
    public async Task Definitions_ByKeyAndTenant_AreThatTenants()
    {
        var (client, key) = await DeployAsync("""<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/><bpmn:userTask id="wait"/>""");
        var (acme, definitions, none) = (ProcessDefinitionRef.ByKey(key, "acme"), client.ProcessDefinitions, CancellationToken.None);

        var started = await definitions.SubmitStartFormAsync(acme, None, "k", none);
        await definitions.SetHistoryTimeToLiveAsync(acme, 9, none);

        Assert.Equal("acme", started.TenantId);
        Assert.Contains(key, await definitions.GetXmlAsync(acme, none), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await definitions.GetActivityStatisticsAsync(acme, new StatisticsRequest(), none)).Instances);
        Assert.Empty(await definitions.GetActivityStatisticsAsync(ProcessDefinitionRef.ByKey(key, "globex"), new StatisticsRequest(), none));
        Assert.Empty(await definitions.GetStartFormVariablesAsync(acme, null, none));
        Assert.Null((await definitions.GetStartFormAsync(acme, none)).Key);
        Assert.Null(await definitions.OpenDiagramAsync(acme, none));
        Assert.Null(await definitions.OpenStartFormAsync(acme, none));
        await definitions.DeleteAsync(acme, new Deletion { Cascade = true }, none);
        Assert.Equal("globex", Assert.Single(await definitions.ListAsync(new ProcessDefinitionQuery { Key = key }, none)).TenantId);
    }

    private async Task<(Engine.Camunda7.Camunda7Client Client, string Key, string Name)> DeployWaitAsync(string kind)
    {
        var name = CamundaEngine.UniqueName(kind);
        var (client, key) = await DeployAsync(
            $"""
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
            <bpmn:intermediateCatchEvent id="wait"><bpmn:{kind}EventDefinition {kind}Ref="m"/></bpmn:intermediateCatchEvent>
            """,
            $"""<bpmn:{kind} id="m" name="{name}"/>""");
        return (client, key, name);
    }

    private async Task<(Engine.Camunda7.Camunda7Client Client, string Key)> DeployAsync(string body, string? after = null, IReadOnlyList<string?>? tenants = null)
    {
        var client = await engine.GetAsync();
        var key = CamundaEngine.UniqueName("p");
        foreach (var tenant in tenants ?? Tenants)
        {
            var file = new DeploymentResource($"{key}.bpmn", TestProcess.Xml(key, body, after));
            _ = await client.Deployments.DeployAsync(new DeploymentRequest(key + tenant, "test", [file]) { TenantId = tenant }, CancellationToken.None);
        }

        return (client, key);
    }

    private static async Task<Dictionary<string, string>> StartAsync(Engine.Camunda7.Camunda7Client client, string key)
    {
        var started = new Dictionary<string, string>();
        foreach (var tenant in Tenants)
        {
            var instance = await client.Instances.StartAsync(new StartRequest(key, tenant, None) { TenantId = tenant }, CancellationToken.None);
            started[tenant] = instance.Id;
        }

        return started;
    }
}
