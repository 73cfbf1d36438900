using System.Diagnostics;
using Xunit;

namespace ProcOS.Architecture.Scripts;

public sealed class ShellcheckTests
{
    [Fact]
    public async Task Scripts_AreCleanForShellcheck()
    {
        var (code, report) = await CheckAsync("procos.sh", "deploy/bin/procos", "benchmarks/run.sh", ".ci/run");

        Assert.True(code == 0, report);
    }

    [Fact]
    public async Task Check_ScriptWithAnUnquotedVariable_IsFound()
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, "#!/bin/sh\nrm $1\n");

        var (code, report) = await CheckAsync(script);

        Assert.Equal(1, code);
        Assert.Contains("SC2086", report, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Report)> CheckAsync(params string[] files)
    {
        var program = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "shellcheck")).FirstOrDefault(File.Exists);
        if (program is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "shellcheck is missing; .ci/run installs it");
            Assert.Skip("shellcheck is missing");
        }

        var start = new ProcessStartInfo(program) { WorkingDirectory = Checkout.Root, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-x", .. files])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var report = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, report);
    }
}
