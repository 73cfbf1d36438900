using System.CommandLine;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Proposals;

internal sealed class ProposalListCommand(Terminal terminal) : KernelCommand("list", "List the proposals, newest first.", terminal)
{
    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var answer = await kernel.GetAsync("/api/v1/proposals", cancellation);
        await PrintAsync(arguments, answer, output => TextTable.WriteAsync(
            output,
            ["ID", "STATUS", "NAME", "HASH"],
            answer.Items().Select(row => new[] { row.Text("id"), row.Text("status"), row.Text("name"), row.Text("hash") })));
        return ExitCode.Ok;
    }
}
