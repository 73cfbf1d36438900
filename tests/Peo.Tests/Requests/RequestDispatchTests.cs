using System.Text;
using System.Text.Json;
using ProcOS.Engine;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Peo.Requests;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Peo.Tests.Requests;

/// <summary>The real process <c>dispatch_request</c> with its handler on the real engine.</summary>
public sealed class RequestDispatchTests(CamundaEngine engine) : IAsyncLifetime
{
    private HandlerHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        var client = await engine.GetAsync();
        var model = await File.ReadAllBytesAsync(Path.Combine(SharedParts.Repository, "processes", "peo", "dispatch_request.bpmn"));
        _ = await client.Deployments.DeployAsync(new("peo tests", "test", [new("dispatch_request.bpmn", model)]), CancellationToken.None);
        _host = await HandlerHost.RunAsync(client, services => services.AddExternalTaskHandler<RequestDispatchHandler>());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Dispatch_SameRequestTwice_StartsTheProcessOnce()
    {
        var target = await DeployTargetAsync();
        var requestId = Guid.NewGuid().ToString("n");

        var first = await DispatchAsync(target, requestId, """{"amount":3,"note":"x"}""");
        var second = await DispatchAsync(target, requestId, """{"amount":3,"note":"x"}""");

        var started = Assert.Single(await engine.Client.History.ListInstancesAsync(target, null, 10, CancellationToken.None));
        Assert.Equal("request:" + requestId, started.BusinessKey);
        Assert.Equal(started.Id, (await VariablesAsync(first))["requestInstanceId"].AsText());
        Assert.Equal(started.Id, (await VariablesAsync(second))["requestInstanceId"].AsText());
        var variables = await VariablesAsync(started.Id);
        Assert.Equal("3", variables["amount"].AsText());
        Assert.Equal("corr-" + requestId, variables["correlationId"].AsText());
    }

    [Fact]
    public async Task Dispatch_ProcessThatIsNotDeployed_EndsRefused()
    {
        var id = await DispatchAsync(CamundaEngine.UniqueName("nothing"), Guid.NewGuid().ToString("n"), "{}");

        var steps = await engine.Client.History.ListActivitiesAsync(id, CancellationToken.None);

        Assert.Contains(steps, step => step.ActivityId == "refused");
        Assert.DoesNotContain(steps, step => step.ActivityId == "end");
    }

    private async Task<string> DispatchAsync(string process, string requestId, string variables)
    {
        var instance = await engine.Client.Instances.StartAsync(
            new("dispatch_request", CamundaEngine.UniqueName("dispatch"), new Dictionary<string, VariableValue>
            {
                ["requestProcess"] = VariableValue.Of(process),
                ["requestId"] = VariableValue.Of(requestId),
                ["requestVariables"] = VariableValue.OfJson(JsonElement.Parse(variables)),
                ["correlationId"] = VariableValue.Of("corr-" + requestId),
            }),
            CancellationToken.None);
        await Eventually.PassesAsync(async () =>
            Assert.NotNull((await engine.Client.History.FindInstanceAsync(instance.Id, CancellationToken.None))?.Ended));
        return instance.Id;
    }

    private Task<IReadOnlyDictionary<string, VariableValue>> VariablesAsync(string id) =>
        engine.Client.History.GetVariablesAsync(id, CancellationToken.None);

    private async Task<string> DeployTargetAsync()
    {
        var key = CamundaEngine.UniqueName("target");
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs" targetNamespace="test">
              <bpmn:process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
                <bpmn:endEvent id="end"><bpmn:incoming>a</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="end" />
              </bpmn:process>
            </bpmn:definitions>
            """;
        _ = await engine.Client.Deployments.DeployAsync(new(key, "test", [new(key + ".bpmn", Encoding.UTF8.GetBytes(xml))]), CancellationToken.None);
        return key;
    }
}
