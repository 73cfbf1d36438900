using System.Diagnostics;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Scenarios.Soak;

/// <summary>The short form of <c>benchmarks/run.sh soak</c>, which has the whole timetable.</summary>
public sealed class HostSoakTests
{
    private const string ShortForm = "25";
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(6);

    [Fact]
    public async Task Soak_ShortForm_FindsNothingThatMustNotBe()
    {
        _ = await CamundaEngine.UnpackAsync();
        var start = new ProcessStartInfo { FileName = Program(), RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("soak");
        start.Environment["PROCOS_SOAK_SECONDS"] = ShortForm;
        using var soak = Process.Start(start)!;
        var figures = soak.StandardOutput.ReadToEndAsync();
        var words = soak.StandardError.ReadToEndAsync();
        try
        {
            using var deadline = new CancellationTokenSource(Deadline);
            await soak.WaitForExitAsync(deadline.Token);
        }
        finally
        {
            soak.Kill(entireProcessTree: true);
        }

        Assert.True(soak.ExitCode == 0, await words);
        Assert.Contains("soak.doubled_unmarked", await figures, StringComparison.Ordinal);
    }

    /// <summary>Built beside this one, in the same configuration.</summary>
    private static string Program()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return Path.Combine(SharedParts.Repository, "artifacts", "bin", "ProcOS.Benchmarks", configuration, "ProcOS.Benchmarks");
    }
}
