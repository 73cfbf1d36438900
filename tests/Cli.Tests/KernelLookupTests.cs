using ProcOS.Cli.Shell;
using ProcOS.Cli.Tests.Kit;
using ProcOS.Foundation.Correlation;
using Xunit;

namespace ProcOS.Cli.Tests;

public sealed class KernelLookupTests
{
    [Fact]
    public async Task Run_NoKernelFile_SaysNotRunningWithCode3()
    {
        var run = await CliRun.StartAsync(Directory.CreateTempSubdirectory().FullName, "health");

        Assert.Equal(ExitCode.NotRunning, run.ExitCode);
        Assert.StartsWith("[PROC-CLI-001]", run.Talk, StringComparison.Ordinal);
        Assert.Contains("./procos.sh start", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_KernelDied_SaysNotRunningAndNamesItsProcess()
    {
        await using var kernel = await FakeKernel.StartAsync();
        await kernel.StopAsync();

        var run = await kernel.RunAsync("health");

        Assert.Equal(ExitCode.NotRunning, run.ExitCode);
        Assert.Contains($"process {Environment.ProcessId} at http://127.0.0.1:", run.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"url":"http://127.0.0.1:1"}""")]
    [InlineData("""{"url":"nonsense","pid":1,"token":"t"}""")]
    public async Task Run_BrokenKernelFile_FailsWithItsPath(string content)
    {
        await using var kernel = await FakeKernel.StartAsync();
        var path = Path.Combine(kernel.DataFolder, "run", "kernel.json");
        await File.WriteAllTextAsync(path, content);

        var run = await kernel.RunAsync("health");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("[PROC-CLI-002]", run.Talk, StringComparison.Ordinal);
        Assert.Contains(path, run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InASubfolder_FindsTheDataFolderAbove()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("GET /api/v1/processes", "[]");
        var below = Directory.CreateDirectory(Path.Combine(kernel.Folder, "a", "b")).FullName;

        var run = await CliRun.StartAsync(below, "process", "list");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
    }

    [Fact]
    public async Task Run_WithDataOption_LooksThere()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("GET /api/v1/processes", "[]");

        var run = await CliRun.StartAsync("/", "process", "list", "--data", kernel.DataFolder);

        Assert.Equal(ExitCode.Ok, run.ExitCode);
    }

    [Fact]
    public async Task Run_AnyCall_CarriesTokenAndCorrelationId()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Answer("GET /api/v1/processes", "[]");

        _ = await kernel.RunAsync("process", "list");

        var call = Assert.Single(kernel.Calls);
        Assert.Equal($"Bearer {FakeKernel.Token}", call.Headers["Authorization"]);
        Assert.NotEmpty(call.Headers[CorrelationId.Header]);
    }

    [Fact]
    public async Task Run_KernelRefuses_PrintsItsOneLineAndExitsWith1()
    {
        await using var kernel = await FakeKernel.StartAsync();
        var error = new
        {
            code = "PROC-ENG-004",
            message = "The engine is not reachable",
            subject = "http://e",
            expected = "an answer",
            found = "none",
            nextStep = "Start it.",
        };
        kernel.Refuse("GET /api/v1/processes", 503, new { error });

        var run = await kernel.RunAsync("process", "list");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal("[PROC-ENG-004] The engine is not reachable: http://e. Expected an answer. Found none. Start it.\n", run.Talk);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Run_KernelRefusesWithAFullLine_PrintsItAsItIs()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Refuse("GET /api/v1/processes", 422, new { error = new { code = "PROC-X-1", message = "[PROC-XXX-001] All of it. Do this." } });

        var run = await kernel.RunAsync("process", "list");

        Assert.Equal("[PROC-XXX-001] All of it. Do this.\n", run.Talk);
    }

    [Theory]
    [InlineData(200, "<html>")]
    [InlineData(500, "{}")]
    [InlineData(404, "")]
    public async Task Run_AnswerThatIsNone_FailsWithCode(int status, string body)
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Refuse("GET /api/v1/processes", status, body);

        var run = await kernel.RunAsync("process", "list");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("[PROC-CLI-005]", run.Talk, StringComparison.Ordinal);
        Assert.Single(run.Talk.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Run_Verbose_AddsTheTrace()
    {
        await using var kernel = await FakeKernel.StartAsync();
        kernel.Refuse("GET /api/v1/processes", 200, "<html>");

        var run = await kernel.RunAsync("process", "list", "--verbose");

        Assert.Contains("   at ProcOS.Cli.", run.Talk, StringComparison.Ordinal);
    }
}
