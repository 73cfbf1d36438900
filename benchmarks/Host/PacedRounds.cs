using ProcOS.Benchmarks.Figures;
using ProcOS.Benchmarks.Host.Clients;
using ProcOS.Benchmarks.Parts;

namespace ProcOS.Benchmarks.Host;

/// <summary>Handlers that take their time: the slots are used, and a slow handler holds nobody up.</summary>
internal sealed class PacedRounds(BenchEngine engine, Part ours, Part raw, Job limit, TextWriter progress)
{
    private const int Count = 7;
    private const int SlowCount = 9;
    private const double Pace = 50;
    private const double SlowPace = 5_000;
    private const int Allowed = 100;

    // Turns of some seconds: the first handlers' 50 ms and the last ones' are no work of the engine.
    private const int Instances = 1_500;

    private const int InstancesOfEachTopic = 200;
    private const int InstancesOfTheSlowTopic = 10;

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var busy = await Rounds.RunAsync(Count, BusyAsync, LimitAsync).ConfigureAwait(false);
        var others = await Rounds.RunAsync(SlowCount, () => OthersAsync(SlowPace), () => OthersAsync(null)).ConfigureAwait(false);
        const double Ideal = Allowed / (Pace / 1000);
        var reachable = busy[1].Select(turn => Math.Min(Ideal, turn.Rate)).ToArray();
        return
        [
            new Figure("host.busy.vs_ideal", Rounds.Median(busy[0].Select(turn => turn.Rate)), "tasks/s", Better.Higher, "ideal or raw client, the lower", Rounds.Median(reachable))
            {
                PairedRatio = Rounds.Median(busy[0].Zip(reachable, (turn, most) => turn.Rate / most)),
            },
            new Figure("host.slow.others_rate", Rounds.Median(others[0]), "tasks/s", Better.Higher, "ours without a slow handler", Rounds.Median(others[1]))
            {
                PairedRatio = Rounds.Median(others[0].Zip(others[1], (with, without) => with / without)),
            },
        ];
    }

    private async Task<Turn> BusyAsync()
    {
        await engine.PreloadAsync(BenchEngine.Two, Instances).ConfigureAwait(false);
        var turn = await Turn
            .TakeAsync(ours, new Job(engine.Url, BenchEngine.TwoTopics, 2 * Instances) { HandlerMilliseconds = Pace, Concurrency = Allowed / BenchEngine.TwoTopics.Count })
            .ConfigureAwait(false);
        progress.WriteLine($"busy: ours {turn.Rate:0} tasks/s");
        return turn;
    }

    private async Task<Turn> LimitAsync()
    {
        await engine.PreloadAsync(BenchEngine.Two, Instances).ConfigureAwait(false);
        var turn = await Turn.TakeAsync(raw, limit with { Tasks = 2 * Instances }).ConfigureAwait(false);
        progress.WriteLine($"busy: raw {turn.Rate:0} tasks/s");
        return turn;
    }

    /// <summary>The rate of nine topics beside a tenth, which is slow or not.</summary>
    private async Task<double> OthersAsync(double? slow)
    {
        var topics = BenchEngine.TenTopics;
        for (var i = 0; i < topics.Count; i++)
        {
            await engine.PreloadAsync($"bench_ten_{i}", i == topics.Count - 1 ? InstancesOfTheSlowTopic : InstancesOfEachTopic).ConfigureAwait(false);
        }

        var ofOthers = (topics.Count - 1) * InstancesOfEachTopic;
        var turn = await Turn
            .TakeAsync(
                ours,
                new Job(engine.Url, topics, ofOthers + InstancesOfTheSlowTopic) { HandlerMilliseconds = Pace, SlowMilliseconds = slow, Concurrency = Allowed / topics.Count })
            .ConfigureAwait(false);
        var rate = ofOthers / (turn.Result.OthersMilliseconds!.Value / 1000);
        progress.WriteLine($"slow: nine topics beside a tenth of {slow ?? Pace} ms: {rate:0} tasks/s");
        return rate;
    }
}
