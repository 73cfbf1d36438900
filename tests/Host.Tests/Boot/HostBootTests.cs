using System.Net;
using System.Text.Json;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Host.Tests.Boot;

/// <summary>The built executable on a real Camunda and a real PostgreSQL.</summary>
public sealed class HostBootTests(CamundaEngine engine) : IAsyncLifetime
{
    private static readonly string[] Phases = ["config", "store", "engine", "deploy", "root", "ready"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-host-");
    private readonly Dictionary<string, string> _settings = [];

    public async ValueTask InitializeAsync()
    {
        var client = await engine.GetAsync();
        _settings["CAMUNDA_BASE_URL"] = client.BaseAddress.ToString();
        _settings["DATABASE_URL"] = await PostgresServer.CreateDatabaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var root in await RootsAsync())
        {
            await engine.Client.Instances.DeleteAsync(root, CancellationToken.None);
        }

        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Boot_ThenStopThenBoot_OneRootNoNewVersionsAndTheEventsInOrder()
    {
        await using (var first = Start("a"))
        {
            await first.ReadyAsync();
            using var client = first.Client();
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/readyz")).StatusCode);
            AssertSchema(first);
            Assert.Equal(Phases, PhasesOf(first, "kernel_bootstrap_start"));
            Assert.Equal(Phases, PhasesOf(first, "kernel_bootstrap_complete"));
            Assert.Equal(0, await first.TerminateAsync());
            Assert.Equal(
                ["kernel_signal", "kernel_metrics_snapshot", "kernel_stopping"],
                first.Events.Where(name => name is "kernel_signal" or "kernel_metrics_snapshot" or "kernel_stopping"));
            Assert.False(first.IsReady);
            Assert.False(File.Exists(Path.Combine(first.Data, "run", "kernel.json")));
        }

        var root = Assert.Single(await RootsAsync());
        await using var second = Start("a");
        await second.ReadyAsync();

        Assert.DoesNotContain("process_deployed", second.Events);
        Assert.Contains("root_found", second.Events);
        Assert.Equal(root, Assert.Single(await RootsAsync()));
    }

    [Fact]
    public async Task Boot_TwoKernelsAtOnceOnOneStore_OneRoot()
    {
        await using var one = Start("a");
        await using var other = Start("b");

        await Task.WhenAll(one.ReadyAsync(), other.ReadyAsync());

        _ = Assert.Single(await RootsAsync());
    }

    [Fact]
    public async Task Boot_SecondKernelOnTheSameData_NamesTheOwnerAndChangesNothing()
    {
        await using var first = Start("a");
        await first.ReadyAsync();
        var before = File.ReadAllText(Path.Combine(first.Data, "run", "kernel.json"));

        await using var second = Start("a");
        var code = await second.ExitAsync();

        Assert.Equal(1, code);
        var failed = Assert.Single(second.Log, line => line.GetProperty("event").GetString() == "kernel_bootstrap_failed");
        Assert.Equal("PROC-KRN-001", failed.GetProperty("error_code").GetString());
        Assert.Equal(before, File.ReadAllText(Path.Combine(first.Data, "run", "kernel.json")));
        Assert.True(first.IsReady);
    }

    [Fact]
    public async Task Boot_WrongSettings_NamesAllOfThemAndMakesNoFolder()
    {
        _settings["PROCOS_PORT"] = "x";
        _settings["PROCOS_STRICT"] = "maybe";

        await using var kernel = Start("never");
        var code = await kernel.ExitAsync();

        Assert.Equal(2, code);
        Assert.Equal(
            ["PROCOS_PORT", "PROCOS_STRICT"],
            kernel.Log.Where(line => line.GetProperty("event").GetString() == "configuration_problem").Select(line => line.GetProperty("key").GetString()!));
        Assert.False(Directory.Exists(kernel.Data));
    }

    [Fact]
    public async Task Boot_DeployPhaseFails_TakesEverythingBackAndIsNeverReady()
    {
        var empty = _folder.CreateSubdirectory("empty").FullName;
        _settings["PROCOS_PROCESSES"] = empty;
        _settings["PROCOS_STRICT"] = "true";
        File.WriteAllText(Path.Combine(empty, "broken.bpmn"), "<broken");
        var data = Directory.CreateDirectory(Path.Combine(_folder.FullName, "a", "run"));
        File.WriteAllText(Path.Combine(data.FullName, "ready.json"), "stale");

        await using var kernel = Start("a");
        var code = await kernel.ExitAsync();

        Assert.Equal(1, code);
        var failed = Assert.Single(kernel.Log, line => line.GetProperty("event").GetString() == "kernel_bootstrap_failed");
        Assert.Equal("deploy", failed.GetProperty("phase").GetString());
        Assert.Contains("broken.bpmn", failed.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.False(kernel.IsReady);
        Assert.Empty(await RootsAsync());
    }

    [Fact]
    public async Task Api_CallersThatAreNotOurs_AreRefused()
    {
        await using var kernel = Start("a");
        await kernel.ReadyAsync();
        using var client = kernel.Client();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "X-Nothing", "nothing"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "Authorization", "Bearer wrong"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "Host", "evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "Origin", "http://evil.example"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/metrics");
        _ = request.Headers.TryAddWithoutValidation(header, value);
        using var response = await client.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            var code = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("error").GetProperty("code").GetString();
            Assert.StartsWith("PROC-API-", code!, StringComparison.Ordinal);
        }

        return response.StatusCode;
    }

    private static void AssertSchema(KernelProcess kernel)
    {
        string[] always = ["ts", "level", "component", "event", "correlation_id", "process_instance_id", "peo_id", "tde_id", "duration_ms"];
        Assert.Empty(kernel.OtherOutput);
        Assert.All(kernel.Log, line => Assert.All(always, field => Assert.True(line.TryGetProperty(field, out _), $"{field} is missing in {line}")));
        Assert.All(kernel.Log, line => Assert.Equal(line.EnumerateObject().Count(), line.EnumerateObject().Select(member => member.Name).Distinct().Count()));
        Assert.DoesNotContain(kernel.Log, line => line.GetRawText().Contains("Password=", StringComparison.OrdinalIgnoreCase) && !line.GetRawText().Contains("***", StringComparison.Ordinal));
    }

    private static IEnumerable<string> PhasesOf(KernelProcess kernel, string name) => kernel.Log
        .Where(line => line.GetProperty("event").GetString() == name)
        .Select(line => line.GetProperty("phase").GetString()!);

    private KernelProcess Start(string data) => KernelProcess.Start(Path.Combine(_folder.FullName, data), _settings);

    private async Task<IReadOnlyList<string>> RootsAsync() =>
        [.. (await engine.Client.Instances.ListAsync("root_peo", null, CancellationToken.None)).Select(instance => instance.Id)];
}
