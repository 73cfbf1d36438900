using System.Text.Json;
using ProcOS.Benchmarks.Figures;
using ProcOS.Benchmarks.Host.Clients;
using ProcOS.Benchmarks.Parts;

namespace ProcOS.Benchmarks.Host;

/// <summary>What one client did in one round.</summary>
/// <param name="CpuMicroseconds">Of the client's process, per completed task.</param>
internal sealed record Turn(JobResult Result, double CpuMicroseconds, TimeSpan Cpu)
{
    public double Rate => Result.Rate;

    public static async Task<Turn> TakeAsync(Part client, Job job)
    {
        var before = client.CpuTime;
        var answer = await client.AskAsync(job).ConfigureAwait(false);
        var cpu = client.CpuTime - before;
        var result = answer.Deserialize<JobResult>(PartCatalogue.Json)!;
        return new Turn(result, cpu.TotalMicroseconds / Math.Max(1, result.Completed), cpu);
    }

    /// <summary>A figure of ours against a peer's, both measured in the same rounds.</summary>
    public static Figure Compare(string name, string unit, Better better, string peer, IReadOnlyList<Turn> ours, IReadOnlyList<Turn> peers, Func<Turn, double> value)
    {
        var ratios = ours.Zip(peers, (mine, theirs) => better == Better.Higher ? value(mine) / value(theirs) : value(theirs) / value(mine));
        return new Figure(name, Rounds.Median(ours.Select(value)), unit, better, peer, Rounds.Median(peers.Select(value))) { PairedRatio = Rounds.Median(ratios) };
    }
}
