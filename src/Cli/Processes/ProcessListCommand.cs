using System.CommandLine;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Processes;

internal sealed class ProcessListCommand(Terminal terminal) : KernelCommand("list", "List the deployed processes in their latest version.", terminal)
{
    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var answer = await kernel.GetAsync("/api/v1/processes", cancellation);
        await PrintAsync(arguments, answer, output => TextTable.WriteAsync(
            output,
            ["KEY", "VERSION", "NAME", "DEFINITION"],
            answer.Items().Select(row => new[] { row.Text("key"), row.Text("version"), row.Text("name"), row.Text("id") })));
        return ExitCode.Ok;
    }
}
