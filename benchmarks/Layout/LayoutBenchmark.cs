using System.Text.Json;
using ProcOS.Benchmarks.Figures;
using ProcOS.Benchmarks.Node;
using ProcOS.Bpmn;
using ProcOS.Bpmn.Layout;

namespace ProcOS.Benchmarks.Layout;

/// <summary>Drawing models beside bpmn-auto-layout: reading, laying out and writing, and how the pictures count.</summary>
internal sealed class LayoutBenchmark : IBenchmark
{
    private const int RoundCount = 7;
    private const int WarmUps = 3;
    private const int BigRepeats = 10;

    public string Name => "layout";

    public string Summary => "laying out models, beside bpmn-auto-layout";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var peer = NodePeer.Version("bpmn-auto-layout");
        await using var node = NodePeer.Start("layout.mjs");
        using var models = LayoutModels.Load();
        var counts = await LayoutCounts.CompareAsync(models.Files, node);
        await progress.WriteLineAsync($"{models.Files.Count} files; {counts.Common.Count} of them both draw in full; {peer} refuses {counts.Refused}");
        var common = counts.Common.Select(file => (Path: file, Bytes: File.ReadAllBytes(file))).ToArray();
        var big = Enumerable.Repeat((Path: models.Tasks200, Bytes: await File.ReadAllBytesAsync(models.Tasks200, cancellationToken)), BigRepeats).ToArray();
        for (var i = 0; i < WarmUps; i++)
        {
            Ours(common);
            Ours(big);
            await PeerAsync(node, common);
            await PeerAsync(node, big);
        }

        var values = await Rounds.RunAsync(
            RoundCount, () => Task.FromResult(Ours(common)), () => PeerAsync(node, common), () => Task.FromResult(Ours(big)), () => PeerAsync(node, big));
        var medians = Array.ConvertAll(values, Rounds.Median);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Ours(common);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / common.Length;
        return
        [
            new("layout.models_per_second", common.Length / medians[0], "models/s", Better.Higher, peer, common.Length / medians[1]),
            new("layout.tasks_200_ms", 1000 * medians[2] / BigRepeats, "ms", Better.Lower, peer, 1000 * medians[3] / BigRepeats),
            new("layout.allocated_per_model", allocated, "KB", Better.Lower),
            new("layout.common_models", common.Length, "models", Better.Higher),
            .. counts.Figures(peer),
        ];
    }

    private static double Ours((string Path, byte[] Bytes)[] models) => Rounds.Time(() =>
    {
        foreach (var (_, bytes) in models)
        {
            _ = BpmnWriter.Write(BpmnLayout.Apply(BpmnReader.Read(bytes, BpmnReadLimits.Lenient)));
        }
    }).TotalSeconds;

    private static async Task<double> PeerAsync(NodePeer node, (string Path, byte[] Bytes)[] models)
    {
        var answer = await node.AskAsync(JsonSerializer.Serialize(new { time = models.Select(model => model.Path) }));
        return answer.GetProperty("seconds").GetDouble();
    }
}
