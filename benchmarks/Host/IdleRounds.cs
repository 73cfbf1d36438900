using ProcOS.Benchmarks.Figures;
using ProcOS.Benchmarks.Host.Clients;
using ProcOS.Benchmarks.Parts;

namespace ProcOS.Benchmarks.Host;

/// <summary>Nothing to do, or one task at a time.</summary>
internal sealed class IdleRounds(BenchEngine engine, Part ours, Part raw, TextWriter progress)
{
    private const int Count = 5;
    private const int Tasks = 40;
    private const double IdleSeconds = 15;

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var job = new Job(engine.Url, ["bench.idle"], Tasks) { StartsProcess = BenchEngine.Idle };
        var turns = await Rounds.RunAsync(Count, () => Turn.TakeAsync(ours, job), () => Turn.TakeAsync(raw, job)).ConfigureAwait(false);
        var idle = await Turn.TakeAsync(ours, new Job(engine.Url, BenchEngine.TenTopics, 0) { Seconds = IdleSeconds }).ConfigureAwait(false);
        progress.WriteLine($"idle: {idle.Cpu.TotalMilliseconds:0} ms CPU in {IdleSeconds} s");
        return
        [
            Turn.Compare("host.idle.latency", "ms", Better.Lower, "raw client", turns[0], turns[1], turn => Rounds.Median(turn.Result.Latencies!)),
            new Figure("host.idle.cpu", 100 * idle.Cpu.TotalSeconds / IdleSeconds, "% of a core", Better.Lower),
        ];
    }
}
