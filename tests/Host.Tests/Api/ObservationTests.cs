using System.Net.Http.Json;
using System.Text.Json;
using ProcOS.Engine;
using ProcOS.Host.Tests.Boot;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Host.Tests.Api;

/// <summary>What a running kernel tells of itself, and that its root serves.</summary>
public sealed class ObservationTests(CamundaEngine engine) : HostedKernels(engine)
{
    [Fact]
    public async Task Health_OfARunningKernel_NamesTheEngineAndItsCockpit()
    {
        await using var kernel = Start("a");
        await kernel.ReadyAsync();
        using var client = kernel.Client();

        var checks = await client.GetFromJsonAsync<JsonElement>("/api/v1/health");

        var detail = Assert.Single(checks.EnumerateArray(), check => check.GetProperty("name").GetString() == "engine").GetProperty("detail").GetString()!;
        var address = Engine.Client.BaseAddress.ToString().TrimEnd('/');
        Assert.Contains($" at {address}, Cockpit at {address.Replace("/engine-rest", "/camunda/app/cockpit", StringComparison.Ordinal)}", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_WithBracketsAndQuotes_AreReadableAndNotToBeGuessed()
    {
        await using var kernel = Start("a");
        await kernel.ReadyAsync();
        using var client = kernel.Client();

        using var answer = await client.GetAsync("/api/v1/audit?limit=%3Cmany%3E");

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("'<many>'", text, StringComparison.Ordinal);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Request_ToTheRoot_StartsItsProcessOnceAndIsCounted()
    {
        Settings["KNOWLEDGE_SOURCES"] = "README.md";
        await using var kernel = Start("a");
        await kernel.ReadyAsync();
        using var client = kernel.Client();
        var root = Assert.Single(await RootsAsync());
        await IdleAsync(root);
        var requestId = Guid.NewGuid().ToString("n");

        Assert.True(await Engine.Client.Instances.CorrelateAsync(
            new("procos.request", root, null, new Dictionary<string, VariableValue>
            {
                ["requestProcess"] = VariableValue.Of(OwnKey),
                ["requestId"] = VariableValue.Of(requestId),
            }),
            CancellationToken.None));
        await Eventually.PassesAsync(async () => Assert.NotEmpty(await StartedAsync()));
        await IdleAsync(root);

        Assert.Equal("request:" + requestId, Assert.Single(await StartedAsync()).BusinessKey);
        var file = Path.Combine(kernel.Data, "run", "metrics.json");
        Assert.False(File.Exists(file));
        using var written = await client.PostAsync("/api/v1/metrics/file", null);
        Assert.Equal(file, (await written.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("path").GetString());
        var onDemand = await CountersAsync(file);
        File.Delete(file);
        Assert.Equal(0, await kernel.TerminateAsync());
        var atTheEnd = await CountersAsync(file);
        Assert.All([onDemand, atTheEnd], counters => Assert.True(counters.GetProperty("external_tasks_completed").GetDouble() >= 8));
        Assert.Equal(
            kernel.Log.Single(line => line.GetProperty("event").GetString() == "kernel_metrics_snapshot").GetProperty("metrics").EnumerateObject().Select(figure => figure.Name),
            atTheEnd.EnumerateObject().Select(figure => figure.Name));
    }

    private static async Task<JsonElement> CountersAsync(string file) =>
        JsonElement.Parse(await File.ReadAllTextAsync(file)).GetProperty("counters");

    private Task IdleAsync(string root) => Eventually.PassesAsync(async () =>
        Assert.Equal(
            ["idle"],
            (await Engine.Client.History.ListActivitiesAsync(root, CancellationToken.None)).Where(step => step.Ended is null).Select(step => step.ActivityId)));

    private Task<IReadOnlyList<HistoricInstance>> StartedAsync() =>
        Engine.Client.History.ListInstancesAsync(OwnKey, null, 10, CancellationToken.None);
}
