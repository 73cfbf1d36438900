using System.Diagnostics;
using System.Text.Json;
using ProcOS.Benchmarks.Figures;
using ProcOS.Benchmarks.Node;
using ProcOS.Bpmn;

namespace ProcOS.Benchmarks.Check;

/// <summary>All our rules and the proof of soundness beside bpmnlint's recommended rules, over the same files.</summary>
internal sealed class CheckBenchmark : IBenchmark
{
    private const int RoundCount = 7;
    private const int SmallModel = 50;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    // The peer takes some seven seconds to go through the files once, ours a third of one: one pass would be measured cold.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    public string Name => "check";

    public string Summary => "reading and checking models, beside bpmnlint";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var models = CheckedModels.Find();
        var peer = NodePeer.Version("bpmnlint");
        var node = NodePeer.Start("bpmnlint.mjs");
        await using (node.ConfigureAwait(false))
        {
            var question = JsonSerializer.Serialize(new { files = models.Select(model => model.Path), report = false });
            async Task<double> Peer() => models.Count / (await node.AskAsync(question).ConfigureAwait(false)).GetProperty("seconds").GetDouble();
            Task<double> Ours() => Task.FromResult(models.Count * Rounds.PerSecond(Round, () => CheckFolder(models)));
            Task<double> OneCore() => Task.FromResult(models.Count * Rounds.PerSecond(Round, () => Check(models)));

            await progress.WriteLineAsync($"{models.Count} files, {WarmUp.TotalSeconds} s each to warm up, {RoundCount} rounds to measure, ours of {Round.TotalSeconds} s each").ConfigureAwait(false);
            await Rounds.WarmUpAsync(WarmUp, Ours, OneCore, Peer).ConfigureAwait(false);
            var rounds = await Rounds.RunAsync(RoundCount, Ours, OneCore, Peer).ConfigureAwait(false);
            return
            [
                new("check.files_per_second", Rounds.Median(rounds[0]), "files/s", Better.Higher, peer, Rounds.Median(rounds[2])),
                new("check.files_per_second_one_core", Rounds.Median(rounds[1]), "files/s", Better.Higher, peer, Rounds.Median(rounds[2])),
                new("check.median_ms", MedianMilliseconds(models), "ms", Better.Lower),
                new("check.allocated_kb_per_file", AllocatedKilobytes(models), "kB", Better.Lower),
            ];
        }
    }

    /// <summary>Side by side on all cores, as the command checks a folder.</summary>
    private static void CheckFolder(IReadOnlyList<CheckedModel> models) =>
        Parallel.For(0, models.Count, number => models[number].Check());

    private static void Check(IReadOnlyList<CheckedModel> models)
    {
        foreach (var model in models)
        {
            model.Check();
        }
    }

    /// <summary>The median, over the small models, of the median time of each.</summary>
    private static double MedianMilliseconds(IReadOnlyList<CheckedModel> models) => Rounds.Median(models
        .Select(model => (Xml: File.ReadAllBytes(model.Path), model.Options))
        .Where(model => IsSmall(model.Xml))
        .Select(model => Rounds.Median(Enumerable.Range(0, RoundCount).Select(_ => Milliseconds(model.Xml, model.Options)))));

    private static double Milliseconds(byte[] xml, CheckOptions options)
    {
        var from = Stopwatch.GetTimestamp();
        _ = BpmnChecker.CheckFile(xml, options);
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static double AllocatedKilobytes(IReadOnlyList<CheckedModel> models)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check(models);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / models.Count;
    }

    // Nodes and flows are what a person counts; shapes, labels and extensions come on top.
    private static bool IsSmall(byte[] xml)
    {
        try
        {
            var document = BpmnReader.Read(xml, BpmnReadLimits.Lenient);
            return document.Nodes.Count > 0 && document.Nodes.Count + document.Flows.Count <= SmallModel;
        }
        catch (BpmnReadException)
        {
            return false;
        }
    }
}
