using System.Diagnostics;
using System.Text.Json;
using ProcOS.Benchmarks.Figures;
using ProcOS.Benchmarks.Node;
using ProcOS.Bpmn;

namespace ProcOS.Benchmarks.Check;

/// <summary>All our rules and the proof of soundness beside bpmnlint's recommended rules, over the same files.</summary>
internal sealed class CheckBenchmark : IBenchmark
{
    private const int WarmUps = 3;
    private const int RoundCount = 7;
    private const int SmallModel = 50;

    public string Name => "check";

    public string Summary => "reading and checking models, beside bpmnlint";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var files = CheckedFiles.Find();
        var peer = NodePeer.Version("bpmnlint");
        var node = NodePeer.Start("bpmnlint.mjs");
        await using (node.ConfigureAwait(false))
        {
            var question = JsonSerializer.Serialize(new { files, report = false });
            async Task<double> Peer() => files.Count / (await node.AskAsync(question).ConfigureAwait(false)).GetProperty("seconds").GetDouble();
            Task<double> Ours() => Task.FromResult(files.Count / Rounds.Time(() => CheckFolder(files)).TotalSeconds);
            Task<double> OneCore() => Task.FromResult(files.Count / Rounds.Time(() => Check(files)).TotalSeconds);

            await progress.WriteLineAsync($"{files.Count} files, {WarmUps} rounds to warm up, {RoundCount} to measure").ConfigureAwait(false);
            _ = await Rounds.RunAsync(WarmUps, Ours, OneCore, Peer).ConfigureAwait(false);
            var rounds = await Rounds.RunAsync(RoundCount, Ours, OneCore, Peer).ConfigureAwait(false);
            return
            [
                new("check.files_per_second", Rounds.Median(rounds[0]), "files/s", Better.Higher, peer, Rounds.Median(rounds[2])),
                new("check.files_per_second_one_core", Rounds.Median(rounds[1]), "files/s", Better.Higher, peer, Rounds.Median(rounds[2])),
                new("check.median_ms", MedianMilliseconds(files), "ms", Better.Lower),
                new("check.allocated_kb_per_file", AllocatedKilobytes(files), "kB", Better.Lower),
            ];
        }
    }

    /// <summary>Side by side on all cores, as the command checks a folder.</summary>
    private static void CheckFolder(IReadOnlyList<string> files) =>
        Parallel.ForEach(files, file => _ = BpmnChecker.CheckFile(File.ReadAllBytes(file)));

    private static void Check(IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            _ = BpmnChecker.CheckFile(File.ReadAllBytes(file));
        }
    }

    /// <summary>The median, over the small models, of the median time of each.</summary>
    private static double MedianMilliseconds(IReadOnlyList<string> files) => Rounds.Median(files
        .Select(File.ReadAllBytes)
        .Where(IsSmall)
        .Select(xml => Rounds.Median(Enumerable.Range(0, RoundCount).Select(round => Milliseconds(xml)))));

    private static double Milliseconds(byte[] xml)
    {
        var from = Stopwatch.GetTimestamp();
        _ = BpmnChecker.CheckFile(xml);
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static double AllocatedKilobytes(IReadOnlyList<string> files)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check(files);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / files.Count;
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
