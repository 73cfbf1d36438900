using System.Text.Json.Nodes;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Scenarios.Recovery;

/// <summary>
/// Ask, draft, approve, deploy, run: the job of the demo, done from outside as Tasklist does it. Each step only sets work
/// going; <see cref="FinishAsync"/> of the step waits for its end, so that something can be killed in between.
/// </summary>
internal sealed class MainJob(RecoverySystem system)
{
    private const string Intent =
        "When an order arrives, check stock. If items are missing, order them from the supplier and notify the customer; " +
        "otherwise pack and ship in parallel with sending the invoice.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private string? _instance;
    private string? _generation;
    private string? _deployedKey;

    /// <summary>The steps in their order.</summary>
    public IReadOnlyList<Step> Steps =>
    [
        new("preload", () => StartAsync("knowledge_preload", "job-preload", []), () => EndsAsync("preload")),
        new("ask", () => StartAsync("rag_query", "job-ask", Text("query", "When do parcels leave the warehouse?")), AnsweredAsync),
        new("draft", () => StartAsync("process_generation", "job-draft", Text("intent", Intent)), WaitsForApprovalAsync),
        new("approve", ApproveAsync, DeployedAsync),
        new("run", RunAsync, () => EndsAsync("run")),
    ];

    /// <summary>What must be true however often anything was killed.</summary>
    public async Task AssertNothingLostOrDoubledAsync()
    {
        using var engine = system.View();
        var roots = await engine.ListAsync("process-instance?processDefinitionKey=root_peo");
        _ = Assert.Single(roots);
        _ = Assert.Single(await engine.InstancesOfAsync("root_peo"));
        _ = Assert.Single(await engine.InstancesOfAsync("rag_query"));
        _ = Assert.Single(await engine.InstancesOfAsync("process_generation"));
        _ = Assert.Single(await engine.InstancesOfAsync(_deployedKey!));
        _ = Assert.Single(await engine.ListAsync($"process-definition?key={_deployedKey}"));
        Assert.Empty(await engine.CompletedTwiceAsync());
        Assert.Empty(await engine.ListAsync("incident"));

        var audit = (await system.Kernel.CallAsync(HttpMethod.Get, "/api/v1/audit")).ToJsonString();
        Assert.Equal(1, Occurrences(audit, "\"process_deployed\""));

        // Each task that the drafted process called has exactly one outcome, reported once.
        var tasks = (await engine.InstancesOfAsync("tde_template")).Count;
        var reports = (await engine.ListAsync("history/external-task-log?topicName=task.report&successLog=true")).Count;
        Assert.Equal(4, tasks);
        Assert.Equal(tasks, reports);
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static JsonObject Text(string name, string value) => new() { [name] = new JsonObject { ["type"] = "String", ["value"] = value } };

    private async Task StartAsync(string key, string businessKey, JsonObject variables)
    {
        using var engine = system.View();
        var started = await engine.PostAsync(
            $"process-definition/key/{key}/start", new JsonObject { ["businessKey"] = businessKey, ["variables"] = variables });
        _instance = (string)started!["id"]!;
    }

    private async Task EndsAsync(string what)
    {
        await Eventually.PassesAsync(
            async () =>
            {
                using var engine = system.View();
                Assert.Equal("COMPLETED", await engine.StateOfAsync(_instance!));
            },
            Patience);
        Assert.False(system.Kernel.HasExited, $"{what}: {system.Kernel.Log}");
    }

    private async Task AnsweredAsync()
    {
        await EndsAsync("ask");
        using var engine = system.View();
        var answer = await engine.ListAsync($"history/variable-instance?processInstanceId={_instance}&variableName=answer&deserializeValues=false");
        Assert.Contains("four in the afternoon", (string)answer[0]!["value"]!);
    }

    private async Task WaitsForApprovalAsync()
    {
        _generation = _instance;
        await Eventually.PassesAsync(
            async () =>
            {
                using var engine = system.View();
                _ = Assert.Single(await engine.ListAsync($"task?processInstanceId={_generation}"));
            },
            Patience);
    }

    private async Task ApproveAsync()
    {
        using var engine = system.View();
        var task = (string)(await engine.ListAsync($"task?processInstanceId={_generation}"))[0]!["id"]!;
        _ = await engine.PostAsync($"task/{task}/claim", new JsonObject { ["userId"] = "demo" });
        _ = await engine.PostAsync($"task/{task}/submit-form", new JsonObject { ["variables"] = Text("decision", "approve") });
    }

    private async Task DeployedAsync()
    {
        _instance = _generation;
        await EndsAsync("approve");
        using var engine = system.View();
        var key = await engine.ListAsync($"history/variable-instance?processInstanceId={_generation}&variableName=deployedKey");
        _deployedKey = (string)key[0]!["value"]!;
    }

    private Task RunAsync() => StartAsync(
        _deployedKey!,
        "job-run",
        new JsonObject { ["itemsAreMissing"] = new JsonObject { ["type"] = "Boolean", ["value"] = false } });

    internal sealed record Step(string Name, Func<Task> BeginAsync, Func<Task> FinishAsync);
}
