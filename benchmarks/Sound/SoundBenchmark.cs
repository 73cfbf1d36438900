using ProcOS.Benchmarks.Figures;
using ProcOS.Bpmn;
using ProcOS.Bpmn.Soundness;

namespace ProcOS.Benchmarks.Sound;

/// <summary>How fast states are visited, and how fast wide models are proved.</summary>
internal sealed class SoundBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private const string Peer = "published checker in Rust";
    private const double PeerStates = 350_000;

    public string Name => "sound";

    public string Summary => "states a second of the proof of soundness, and the time for wide models";

    public Task<IReadOnlyList<Figure>> RunAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        var (five, fiveBytes) = StatesPerSecond(progress, "5x15", Families.Parallel(5, 15, "parallelGateway"), 1_048_579);
        var (twenty, _) = StatesPerSecond(progress, "20x1", Families.Parallel(20, 1, "parallelGateway"), 1_048_579);
        figures.Add(new Figure("sound.states_per_second", Math.Min(five, twenty), "states/s", Better.Higher, Peer, PeerStates));
        figures.Add(new Figure("sound.states_per_second_5x15", five, "states/s", Better.Higher, Peer, PeerStates));
        figures.Add(new Figure("sound.states_per_second_20x1", twenty, "states/s", Better.Higher, Peer, PeerStates));
        figures.Add(new Figure("sound.bytes_per_state", fiveBytes, "B/state", Better.Lower));
        figures.Add(new Figure(
            "sound.states_per_second_inclusive", StatesPerSecond(progress, "inclusive 12x1", Families.Parallel(12, 1, "inclusiveGateway"), null).Speed, "states/s", Better.Higher));
        figures.Add(new Figure(
            "sound.states_per_second_boundary", StatesPerSecond(progress, "boundary 6x3", Families.Boundary(6, 3), null).Speed, "states/s", Better.Higher));
        figures.Add(new Figure(
            "sound.states_per_second_wide", StatesPerSecond(progress, "more than 128 places, 3x60", Families.Parallel(3, 60, "parallelGateway"), 226_984).Speed, "states/s", Better.Higher));
        foreach (var branches in new[] { 17, 100, 1000 })
        {
            figures.Add(new Figure($"sound.reduced_{branches}x1_ms", Reduced(progress, branches), "ms", Better.Lower));
        }

        figures.Add(new Figure("sound.small_model_us", Small(progress), "µs", Better.Lower));
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Figure>>(figures);
    }

    private static (double Speed, double Bytes) StatesPerSecond(TextWriter progress, string name, BpmnDocument model, int? expected)
    {
        var options = new SoundnessOptions { Reduce = false, MaxStates = 5_000_000, Profiles = [SoundnessProfile.Bpmn] };
        var (speeds, bytes) = (new List<double>(), 0D);
        for (var round = 0; round <= Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            SoundnessVerdict? verdict = null;
            var time = Figures.Rounds.Time(() => verdict = SoundnessChecker.Check(model, options)[0]);
            bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / verdict!.States;
            if (verdict.Status != SoundnessStatus.Sound || (expected is { } states && verdict.States != states))
            {
                throw new BenchmarkException("PROC-BEN-010", $"{name}: expected a sound model with {expected} states, but it is {verdict.Status} with {verdict.States}.");
            }

            // The first round compiles and fills the pools.
            if (round > 0)
            {
                speeds.Add(verdict.States / time.TotalSeconds);
            }
        }

        progress.WriteLine($"{name}: {Figures.Rounds.Median(speeds):#,0} states/s");
        return (Figures.Rounds.Median(speeds), bytes);
    }

    private static double Reduced(TextWriter progress, int branches)
    {
        var model = Families.Parallel(branches, 1, "parallelGateway");
        var times = new List<double>();
        for (var round = 0; round <= 3 * Rounds; round++)
        {
            SoundnessVerdict? verdict = null;
            var time = Figures.Rounds.Time(() => verdict = SoundnessChecker.Check(model)[0]);
            if (verdict!.Status != SoundnessStatus.Sound)
            {
                throw new BenchmarkException("PROC-BEN-010", $"{branches}x1: expected a sound model, but it is {verdict.Status}.");
            }

            if (round > Rounds)
            {
                times.Add(time.TotalMilliseconds);
            }
        }

        progress.WriteLine($"{branches}x1 reduced: {Figures.Rounds.Median(times):0.00} ms");
        return Figures.Rounds.Median(times);
    }

    // 18 tasks and 18 gateways in nine blocks, start and end: 38 nodes with 47 flows.
    private static double Small(TextWriter progress)
    {
        const int Repeats = 2_000;
        var model = Families.Blocks(9);
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var time = Figures.Rounds.Time(() =>
            {
                for (var i = 0; i < Repeats; i++)
                {
                    _ = SoundnessChecker.Check(model);
                }
            });
            if (round > 0)
            {
                times.Add(time.TotalMicroseconds / Repeats);
            }
        }

        progress.WriteLine($"38 nodes and 47 flows, both profiles: {Figures.Rounds.Median(times):0.0} µs");
        return Figures.Rounds.Median(times);
    }
}
