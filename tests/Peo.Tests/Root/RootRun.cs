using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Peo.Tests.Root;

/// <summary>
/// One instance of the repository's own root process on the real engine. Keys, topics and messages carry a name of
/// their own, so that neither a kernel nor another test on that engine takes part. The test serves the tasks itself: it
/// decides which phase works, fails or hangs. What the root calls are the repository's own processes too, but for
/// knowledge_preload, which is one task here.
/// </summary>
internal sealed class RootRun : IAsyncDisposable
{
    public const string CorrelationId = "corr-root-tests";
    private const string Worker = "root-tests";

    private static readonly string[] Files =
        ["kernel/root_peo.bpmn", "kernel/init_env.bpmn", "kernel/enable_generation.bpmn", "peo/dispatch_request.bpmn"];

    private static readonly string[] Names =
    [
        "root_peo", "init_env", "enable_generation", "dispatch_request", "knowledge_preload",
        "environment.check", "generation.enable", "request.dispatch", "knowledge.all", "procos.request", "procos.shutdown",
    ];

    private readonly Camunda7Client _engine;
    private readonly HttpClient _rest;
    private readonly string _suffix;
    private string _deployment = "";

    private RootRun(Camunda7Client engine, string suffix)
    {
        _engine = engine;
        _suffix = suffix;
        _rest = new HttpClient { BaseAddress = new Uri(engine.BaseAddress + "/") };
    }

    public string Id { get; private set; } = "";

    public static async Task<RootRun> StartAsync(Camunda7Client engine)
    {
        var run = new RootRun(engine, "_" + Guid.NewGuid().ToString("n"));
        var resources = new List<DeploymentResource> { new("knowledge_preload.bpmn", run.Rename(OneTask("knowledge_preload", "knowledge.all"))) };
        foreach (var file in Files)
        {
            var model = await File.ReadAllTextAsync(Path.Combine(SharedParts.Repository, "processes", file));
            resources.Add(new(Path.GetFileName(file), run.Rename(model)));
        }

        var deployed = await engine.Deployments.DeployAsync(new("root tests" + run._suffix, "test", resources), CancellationToken.None);
        run._deployment = deployed.Deployed[0].DeploymentId;
        var started = await engine.Instances.StartAsync(
            new("root_peo" + run._suffix, "root" + run._suffix, new Dictionary<string, VariableValue>
            {
                ["correlationId"] = VariableValue.Of(CorrelationId),
                ["storeId"] = VariableValue.Of("store-1"),
                ["healthInterval"] = VariableValue.Of("PT1H"),
            }),
            CancellationToken.None);
        run.Id = started.Id;
        return run;
    }

    /// <summary>The next task of a topic, locked for the test; it came with the root's correlation id.</summary>
    public async Task<LockedTask> TaskAsync(string topic)
    {
        var request = new FetchRequest(Worker, 1, TimeSpan.FromSeconds(2), [new FetchTopic(topic + _suffix, TimeSpan.FromMinutes(2))]);
        var tasks = await Eventually.AnswersAsync(
            async () => await _engine.ExternalTasks.FetchAndLockAsync(request, CancellationToken.None) is { Count: > 0 } some ? some : null,
            $"a task of {topic}");
        var task = Assert.Single(tasks);
        Assert.Equal(CorrelationId, task.Variables["correlationId"].AsText());
        return task;
    }

    public async Task<LockedTask> CompleteAsync(string topic, params (string Name, VariableValue Value)[] variables)
    {
        var task = await TaskAsync(topic);
        await _engine.ExternalTasks.CompleteAsync(task.Id, Worker, variables.ToDictionary(v => v.Name, v => v.Value), CancellationToken.None);
        return task;
    }

    public async Task RaiseErrorAsync(string topic)
    {
        var task = await TaskAsync(topic);
        await _engine.ExternalTasks.RaiseBpmnErrorAsync(
            task.Id, Worker, "REQUEST_REFUSED", "no", new Dictionary<string, VariableValue>(), CancellationToken.None);
    }

    /// <summary>What the host reports for a handler whose last try failed.</summary>
    public async Task<LockedTask> FailForGoodAsync(string topic)
    {
        var task = await TaskAsync(topic);
        await _engine.ExternalTasks.FailAsync(task.Id, Worker, new TaskFailure("broken", null, 0, TimeSpan.Zero), CancellationToken.None);
        return task;
    }

    public async Task ReachIdleAsync()
    {
        _ = await CompleteAsync("environment.check", ("environmentOk", VariableValue.Of(true)));
        _ = await CompleteAsync("knowledge.all");
        _ = await CompleteAsync(
            "generation.enable", ("generationReady", VariableValue.Of(true)), ("generationMode", VariableValue.Of("deterministic")));
        await WaitsAtAsync("idle");
    }

    public async Task RequestAsync(string process, string requestId) => Assert.True(await CorrelateAsync(
        "procos.request",
        ("requestProcess", VariableValue.Of(process)),
        ("requestId", VariableValue.Of(requestId)),
        ("requestVariables", VariableValue.OfJson(JsonElement.Parse("""{"amount":3}""")))));

    public Task<bool> CorrelateAsync(string message, params (string Name, VariableValue Value)[] variables) =>
        _engine.Instances.CorrelateAsync(
            new(message + _suffix, null, null, variables.ToDictionary(v => v.Name, v => v.Value)), CancellationToken.None);

    /// <summary>Waits until the root has one token, in this activity.</summary>
    public Task WaitsAtAsync(string activity) => Eventually.PassesAsync(async () =>
        Assert.Equal([activity], (await ActivitiesAsync()).Where(step => step.Ended is null).Select(step => step.ActivityId)));

    public async Task EndsAsync(string state) => await Eventually.PassesAsync(async () =>
        Assert.Equal(state, (await _engine.History.FindInstanceAsync(Id, CancellationToken.None))!.State));

    public Task<IReadOnlyList<HistoricActivity>> ActivitiesAsync() => _engine.History.ListActivitiesAsync(Id, CancellationToken.None);

    public Task<IReadOnlyList<Incident>> IncidentsAsync() => _engine.History.ListOpenIncidentsAsync(Id, CancellationToken.None);

    public Task<IReadOnlyDictionary<string, VariableValue>> VariablesAsync() => _engine.Instances.GetVariablesAsync(Id, CancellationToken.None);

    public async Task<string> StateOfAsync(string instance) =>
        (await _engine.History.FindInstanceAsync(instance, CancellationToken.None))!.State;

    /// <summary>The time has come for a timer of the root, hours before it would.</summary>
    public async Task FireTimerAsync(string activity)
    {
        var jobs = await _rest.GetFromJsonAsync<JsonElement>($"job?processInstanceId={Id}&activityId={activity}&timers=true");
        var job = Assert.Single(jobs.EnumerateArray()).GetProperty("id").GetString();
        using var answer = await _rest.PostAsync($"job/{job}/execute", null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        using var answer = await _rest.DeleteAsync($"deployment/{_deployment}?cascade=true&skipIoMappings=true");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        _rest.Dispose();
    }

    private byte[] Rename(string model) =>
        Encoding.UTF8.GetBytes(Names.Aggregate(model, (text, name) => text.Replace($"\"{name}\"", $"\"{name}{_suffix}\"", StringComparison.Ordinal)));

    private static string OneTask(string key, string topic) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs" targetNamespace="test">
          <bpmn:process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
            <bpmn:serviceTask id="work" camunda:type="external" camunda:topic="{topic}"><bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing></bpmn:serviceTask>
            <bpmn:endEvent id="end"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
            <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="work" />
            <bpmn:sequenceFlow id="b" sourceRef="work" targetRef="end" />
          </bpmn:process>
        </bpmn:definitions>
        """;
}
