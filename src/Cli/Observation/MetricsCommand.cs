using System.CommandLine;
using System.Text.Json;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Observation;

internal sealed class MetricsCommand(Terminal terminal) : KernelCommand("metrics", "Show the kernel's counters.", terminal)
{
    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var answer = await kernel.GetAsync("/api/v1/metrics", cancellation);
        await PrintAsync(arguments, answer, output => TextTable.WriteAsync(output, ["NAME", "VALUE"], Rows(Counters.In(answer))));
        return ExitCode.Ok;
    }

    private static IEnumerable<string[]> Rows(JsonElement counters) =>
        counters.EnumerateObject().Select(counter => new[] { counter.Name, counter.Value.ToString() });
}
