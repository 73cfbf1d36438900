using ProcOS.Benchmarks.Figures;
using ProcOS.Benchmarks.Node;
using ProcOS.Benchmarks.Parts;

namespace ProcOS.Benchmarks.Host;

/// <summary>The external-task host beside the engine's limit and the JavaScript client; <c>docs/benchmarks/host.md</c> has the method.</summary>
internal sealed class HostBenchmark : IBenchmark
{
    public string Name => "host";

    public string Summary => "External-task host: throughput, CPU per task, latency; beside camunda-external-task-client-js and the engine's limit.";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var peer = NodePeer.Version("camunda-external-task-client-js");
        var figures = new List<Figure>();
        var ours = Part.Start("host");
        var raw = Part.Start("raw");
        var node = Part.StartNode("external-tasks.mjs");
        await using (ours.ConfigureAwait(false))
        await using (raw.ConfigureAwait(false))
        await using (node.ConfigureAwait(false))
        {
            figures.AddRange(await new StubRounds(ours, node, peer, progress).RunAsync().ConfigureAwait(false));
            progress.WriteLine("Starting the engine ...");
            var engine = await BenchEngine.StartAsync(cancellationToken).ConfigureAwait(false);
            await using (engine.ConfigureAwait(false))
            {
                var saturated = new SaturatedRounds(engine, ours, raw, node, peer, progress);
                figures.AddRange(await saturated.RunAsync().ConfigureAwait(false));
                figures.AddRange(await new PacedRounds(engine, ours, raw, saturated.Limit, progress).RunAsync().ConfigureAwait(false));
                figures.AddRange(await new IdleRounds(engine, ours, raw, progress).RunAsync().ConfigureAwait(false));
            }
        }

        return figures;
    }
}
