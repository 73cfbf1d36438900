using System.Text.Json;
using ProcOS.Cli.Shell;
using ProcOS.Cli.Tests.Kit;
using Xunit;

namespace ProcOS.Cli.Tests;

public sealed class HealthTests
{
    private static readonly string[] Names = ["engine", "version", "deployments", "root_instance", "database", "vector_search"];

    [Fact]
    public async Task Health_AllPass_PrintsOneLineEachAndExitsWith0()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("GET /api/v1/health", Report());

        var run = await kernel.RunAsync("health");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal(Names.Length, run.Output.TrimEnd().Split('\n').Length);
        Assert.All(run.Output.TrimEnd().Split('\n'), line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("engine")]
    [InlineData("database")]
    [InlineData("vector_search")]
    public async Task Health_OneOfNFails_ExitsWith1AndNamesIt(string failing)
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Refuse("GET /api/v1/health", 503, Report(failing));

        var run = await kernel.RunAsync("health");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains($"FAILED  {failing}", run.Output, StringComparison.Ordinal);
        Assert.Equal(Names.Length - 1, run.Output.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal)));
        Assert.Equal($"[PROC-CLI-008] A health check failed: {failing}. Expected 6 of 6 to pass, found 1 failed. Look at the failed lines, then into the log: ./procos.sh logs\n", run.Talk);
    }

    [Fact]
    public async Task Health_CheckThatTheKernelLeavesOut_CountsAsFailed()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("GET /api/v1/health", new { checks = new[] { new { name = "engine", ok = true, detail = "default" } } });

        var run = await kernel.RunAsync("health", "--json");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.False(JsonSerializer.Deserialize<JsonElement>(run.Output).Flag("ok"));
        Assert.Equal("false", JsonPath.Read(JsonSerializer.Deserialize<JsonElement>(run.Output), "checks.1.ok"));
    }

    [Fact]
    public async Task Health_SampleThatCounts_Passes()
    {
        await using var kernel = await FakeKernel.StartAsync();
        AnswerSample(kernel, "succeeded", successes: (3, 4), tasks: (10, 13));

        var run = await kernel.RunAsync("health", "--sample");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Contains("tde_success", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 -> 4", run.Output, StringComparison.Ordinal);
        Assert.Equal("echo", JsonPath.Read(kernel.BodyOf("POST /api/v1/tasks/run"), "taskSpec.task"));
    }

    [Theory]
    [InlineData("failed", 4, 13, "task")]
    [InlineData("succeeded", 3, 13, "metric tde_success")]
    [InlineData("succeeded", 4, 10, "metric external_tasks_completed")]
    public async Task Health_SampleThatLeavesNoMark_Fails(string status, int successes, int tasks, string failing)
    {
        await using var kernel = await FakeKernel.StartAsync();
        AnswerSample(kernel, status, (3, successes), (10, tasks));

        var run = await kernel.RunAsync("health", "--sample");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains($"FAILED  {failing}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_NotReady_FailsWithTheReasons()
    {
        await using var kernel = await FakeKernel.StartAsync();
        AnswerSample(kernel, "succeeded", (3, 4), (10, 13));
        kernel.Refuse("GET /readyz", 503, new { ready = false, reasons = new[] { "phase deploy" } });

        var run = await kernel.RunAsync("health", "--sample");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("FAILED  readyz", run.Output, StringComparison.Ordinal);
        Assert.Contains("phase deploy", run.Output, StringComparison.Ordinal);
    }

    private static object Report(string? failing = null) =>
        new { checks = Names.Select(name => new { name, ok = name != failing, detail = "so it is" }) };

    private static void AnswerSample(FakeKernel kernel, string status, (int From, int To) successes, (int From, int To) tasks) => kernel
        .Answer("GET /api/v1/health", Report())
        .Answer("GET /readyz", new { ready = true })
        .Answer("POST /api/v1/tasks/run", new { outcome = new { version = 1, taskId = "health-echo", status } })
        .Answer(
            "GET /api/v1/metrics",
            new { counters = new { tde_success = successes.From, external_tasks_completed = tasks.From } },
            new { counters = new { tde_success = successes.To, external_tasks_completed = tasks.To } });
}
