using System.CommandLine;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Kernel;

/// <summary>A list of the kernel's as a table.</summary>
/// <param name="columns">The heading of each column and the member of a row that it shows.</param>
internal abstract class KernelListCommand(string description, string path, (string Heading, string Member)[] columns, Terminal terminal)
    : KernelCommand("list", description, terminal)
{
    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var answer = await kernel.GetAsync(path, cancellation);
        await PrintAsync(arguments, answer, output => TextTable.WriteAsync(
            output,
            [.. columns.Select(column => column.Heading)],
            answer.Items().Select(row => columns.Select(column => row.Text(column.Member)).ToArray())));
        return ExitCode.Ok;
    }
}
