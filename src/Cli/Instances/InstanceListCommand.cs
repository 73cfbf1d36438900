using System.CommandLine;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Instances;

internal sealed class InstanceListCommand(Terminal terminal) : KernelCommand("list", "List process instances, newest first.", terminal)
{
    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var answer = await kernel.GetAsync("/api/v1/instances", cancellation);
        await PrintAsync(arguments, answer, output => TextTable.WriteAsync(
            output,
            ["ID", "PROCESS", "STATE", "BUSINESS KEY"],
            answer.Items().Select(row => new[] { row.Text("id"), row.Text("processKey"), row.Text("state"), row.Text("businessKey") })));
        return ExitCode.Ok;
    }
}
