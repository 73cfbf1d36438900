using System.CommandLine;
using System.Text.Json;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Kernel;

/// <summary>Where the kernel listens, and whether it has finished booting.</summary>
internal sealed class KernelShowCommand(Terminal terminal)
    : CliCommand("kernel", "Show where the kernel listens and whether it is ready. Exit code 3 when none runs.", terminal)
{
    private static readonly TimeSpan ProbeDeadline = TimeSpan.FromSeconds(10);

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var file = KernelFile.Read(arguments.GetValue(GlobalOptions.Data), Terminal);
        using var kernel = new KernelClient(file, ProbeDeadline);
        var (ready, details) = await kernel.ProbeAsync("/readyz", cancellation);
        var answer = JsonSerializer.SerializeToElement(new { url = file.Url.ToString().TrimEnd('/'), pid = file.Pid, ready, details });
        await PrintAsync(arguments, answer, output =>
            output.WriteLineAsync($"{answer.Text("url")}  pid {file.Pid}  {(ready ? "ready" : "not ready: " + details.GetRawText())}"));
        return ExitCode.Ok;
    }
}
