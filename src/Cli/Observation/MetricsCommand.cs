using System.CommandLine;
using System.Text.Json;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Observation;

internal sealed class MetricsCommand : KernelCommand
{
    private readonly Option<bool> _save = new("--save") { Description = "Also write them to run/metrics.json in the kernel's data folder." };

    public MetricsCommand(Terminal terminal)
        : base("metrics", "Show the kernel's counters.", terminal) => Options.Add(_save);

    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var answer = arguments.GetValue(_save)
            ? await kernel.PostAsync("/api/v1/metrics/file", new { }, cancellation)
            : await kernel.GetAsync("/api/v1/metrics", cancellation);
        await PrintAsync(arguments, answer, output => TextTable.WriteAsync(output, ["NAME", "VALUE"], Rows(Counters.In(answer))));
        return ExitCode.Ok;
    }

    private static IEnumerable<string[]> Rows(JsonElement counters) =>
        counters.EnumerateObject().Select(counter => new[] { counter.Name, counter.Value.ToString() });
}
