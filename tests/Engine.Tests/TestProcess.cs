using System.Text;
using ProcOS.Engine.Camunda7;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests;

/// <summary>A small process with a key of its own, deployed for one test.</summary>
internal sealed class TestProcess
{
    private TestProcess(Camunda7Client client, string key)
    {
        Client = client;
        Key = key;
    }

    public Camunda7Client Client { get; }

    public string Key { get; }

    /// <summary>Start, then one external task of this topic, then the end.</summary>
    public static string OneTask(string topic) =>
        $"""
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
        <bpmn:serviceTask id="work" name="Work" camunda:type="external" camunda:topic="{topic}"/>
        <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="end"/><bpmn:endEvent id="end"/>
        """;

    public static byte[] Xml(string key, string body, string? after = null) => Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d_{key}" targetNamespace="http://procos.test">
          <bpmn:process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
          {body}
          </bpmn:process>
          {after}
        </bpmn:definitions>
        """);

    public static async Task<TestProcess> DeployAsync(IEngineUnderTest engine, string body, string? after = null, string? key = null)
    {
        var client = await engine.GetAsync();
        return await DeployAsync(client, body, after, key);
    }

    public static async Task<TestProcess> DeployAsync(Camunda7Client client, string body, string? after = null, string? key = null)
    {
        key ??= CamundaEngine.UniqueName("p");
        var result = await client.Deployments.DeployAsync(
            new DeploymentRequest(key, "test", [new DeploymentResource($"{key}.bpmn", Xml(key, body, after))]), CancellationToken.None);
        Assert.Contains(result.Deployed, definition => definition.Key == key);
        return new TestProcess(client, key);
    }

    public Task<ProcessInstance> StartAsync(params (string Name, VariableValue Value)[] variables) => StartAsync(null, variables);

    public Task<ProcessInstance> StartAsync(string? businessKey, params (string Name, VariableValue Value)[] variables) =>
        Client.Instances.StartAsync(
            new StartRequest(Key, businessKey, variables.ToDictionary(pair => pair.Name, pair => pair.Value)), CancellationToken.None);

    /// <summary>Waits until the instance has ended and answers what is left of it.</summary>
    public Task<HistoricInstance> EndOfAsync(string instanceId, TimeSpan? deadline = null) => Eventually.AnswersAsync(
        async () => await Client.History.FindInstanceAsync(instanceId, CancellationToken.None) is { Ended: not null } ended ? ended : null,
        $"the end of instance {instanceId}",
        deadline);

    public Task<IReadOnlyDictionary<string, VariableValue>> PastVariablesAsync(string instanceId) =>
        Client.History.GetVariablesAsync(instanceId, CancellationToken.None);
}
