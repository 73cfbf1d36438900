using System.Diagnostics;

namespace ProcOS.Benchmarks;

/// <summary>Where things lie.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>A real part of <c>../shared/runtimes</c>, unpacked; the folder where it lies.</summary>
    /// <exception cref="BenchmarkException">It is missing.</exception>
    public static string Unpack(string name)
    {
        var script = Path.Combine(Path.GetDirectoryName(Root)!, "shared", "runtimes", "unpack.sh");
        if (!File.Exists(script))
        {
            throw new BenchmarkException("PROC-BEN-004", $"Expected {script}, which brings {name}.");
        }

        using var process = Process.Start(new ProcessStartInfo("bash", [script, name]) { RedirectStandardOutput = true })!;
        var path = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0
            ? path
            : throw new BenchmarkException("PROC-BEN-004", $"{script} {name} ended with {process.ExitCode}.");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ProcOS.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new BenchmarkException("PROC-BEN-005", $"No ProcOS.sln above {AppContext.BaseDirectory}.");
        }

        return folder;
    }
}
