using System.Diagnostics;

namespace ProcOS.Cli.Tests.Kit;

/// <summary>The built command, run as a process: what a user gets.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Talk)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static Task<CliRun> StartAsync(string folder, params string[] arguments) => StartWithInputAsync(folder, "", arguments);

    public static async Task<CliRun> StartWithInputAsync(string folder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "ProcOS.Cli"))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The machine's own settings must not reach the test.
        _ = start.Environment.Remove("PROCOS_DATA");
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Deadline);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var talk = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return new CliRun(process.ExitCode, await output, await talk);
    }
}
