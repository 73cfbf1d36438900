using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ProcOS.Scenarios.Systems;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Scenarios.Doors;

/// <summary>What people do with the tools they have runs through our handlers.</summary>
public sealed class ModelerAndTasklistTests(RunningSystem system)
{
    private const string Spec = """{"version":1,"id":"greet","objective":"Greet","task":"echo","mode":"deterministic","inputs":{"text":"hello"}}""";

    [Fact]
    public async Task ModelersCalls_ProcessThatCallsATask_RunsThroughOurHandlers()
    {
        using var engine = await system.GetAsync();
        var key = CamundaEngine.UniqueName("modeled");

        // The connection check, the deployment and the start, with the fields that Camunda Modeler sends.
        _ = await engine.ListAsync("deployment?maxResults=0");
        _ = await engine.GetAsync("version");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(key), "deployment-name" },
            { new StringContent("Camunda Modeler"), "deployment-source" },
            { new StringContent("true"), "enable-duplicate-filtering" },
        };
        using var diagram = new ByteArrayContent(Encoding.UTF8.GetBytes(Model(key)));
        diagram.Headers.ContentType = new MediaTypeHeaderValue("text/xml");
        form.Add(diagram, $"{key}.bpmn", $"{key}.bpmn");
        var deployment = await engine.PostAsync("deployment/create", form);
        var definition = deployment["deployedProcessDefinitions"]!.AsObject().Single().Key;
        var started = await engine.PostAsync($"process-definition/{definition}/start", new JsonObject { ["businessKey"] = "from-modeler" });

        await CompletesAsync(engine, (string)started!["id"]!);
        var outcome = await engine.ListAsync(
            $"history/variable-instance?processInstanceId={started["id"]}&variableName=outcome&deserializeValues=false");
        Assert.Contains("hello", (string)outcome[0]!["value"]!);
    }

    [Fact]
    public async Task TasklistsCalls_StartForms_RunThroughOurHandlers()
    {
        using var engine = await system.GetAsync();

        foreach (var (key, variables) in new (string, JsonObject)[]
        {
            ("rag_query", new JsonObject { ["query"] = Value("How long may a customer return an item?") }),
            ("parallel_tasks", []),
        })
        {
            var startable = await engine.ListAsync($"process-definition?key={key}&latestVersion=true&startableInTasklist=true");
            var definition = (string)Assert.Single(startable)!["id"]!;
            _ = await engine.GetAsync($"process-definition/{definition}/form-variables");
            var started = await engine.PostAsync($"process-definition/{definition}/submit-form", new JsonObject { ["variables"] = variables });

            await CompletesAsync(engine, (string)started!["id"]!);
        }
    }

    [Fact]
    public async Task CalledOnlyProcesses_TasklistsList_DoesNotOfferThem()
    {
        using var engine = await system.GetAsync();

        var offered = await engine.ListAsync("process-definition?latestVersion=true&startableInTasklist=true");

        Assert.DoesNotContain(offered, definition => (string)definition!["key"]! is "tde_template" or "root_peo" or "init_env" or "dispatch_request");
    }

    private static JsonObject Value(string text) => new() { ["type"] = "String", ["value"] = text };

    private static Task CompletesAsync(EngineView engine, string instance) => Eventually.PassesAsync(
        async () => Assert.Equal("COMPLETED", await engine.StateOfAsync(instance)));

    private static string Model(string key) => $$"""
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
          <bpmn:process id="{{key}}" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="start"><bpmn:outgoing>to_greet</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="to_greet" sourceRef="start" targetRef="greet" />
            <bpmn:callActivity id="greet" name="Greet" calledElement="tde_template">
              <bpmn:extensionElements>
                <camunda:in sourceExpression="{{Spec.Replace("\"", "&quot;")}}" target="taskSpec" />
                <camunda:out source="outcome" target="outcome" />
              </bpmn:extensionElements>
              <bpmn:incoming>to_greet</bpmn:incoming>
              <bpmn:outgoing>to_end</bpmn:outgoing>
            </bpmn:callActivity>
            <bpmn:sequenceFlow id="to_end" sourceRef="greet" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>to_end</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;
}
