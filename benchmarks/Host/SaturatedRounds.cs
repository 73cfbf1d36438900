using ProcOS.Benchmarks.Figures;
using ProcOS.Benchmarks.Host.Clients;
using ProcOS.Benchmarks.Parts;

namespace ProcOS.Benchmarks.Host;

/// <summary>Empty handlers and more tasks than anybody can do: how near a client comes to the engine's limit, and at what cost.</summary>
internal sealed class SaturatedRounds(BenchEngine engine, Part ours, Part raw, Part node, string peer, TextWriter progress)
{
    // One client's rounds differ by a third to a half, as the machine's neighbours do: many short ones tell more than few long ones.
    private const int Count = 13;
    private const int WarmUp = 4_000;
    private const int WarmUpTurns = 4;
    private const int Instances = 600;
    private const int SweepInstances = 400;
    private const int DefaultInstances = 100;
    private static readonly (int Connections, int MaxTasks)[] RawSettings = [(2, 50), (3, 50), (4, 20), (4, 50), (4, 100), (6, 50), (8, 50)];
    private static readonly int[] NodeBatches = [10, 50, 100];

    /// <summary>The raw client at its best setting.</summary>
    public Job Limit { get; private set; } = new("", [], 0);

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        // In turns of all: the runtimes of the clients compile what is hot as late as the engine's.
        progress.WriteLine($"Warming the engine and the clients up with {WarmUp} instances ...");
        for (var turn = 0; turn < WarmUpTurns; turn++)
        {
            _ = await TakeAsync(raw, Work() with { Connections = 4, MaxTasks = 50 }, WarmUp / WarmUpTurns / 3).ConfigureAwait(false);
            _ = await TakeAsync(ours, Work(), WarmUp / WarmUpTurns / 3).ConfigureAwait(false);
            _ = await TakeAsync(node, Work() with { Interval = 0, MaxTasks = 50 }, WarmUp / WarmUpTurns / 3).ConfigureAwait(false);
        }

        Limit = await BestAsync("raw", raw, RawSettings.Select(setting => Work() with { Connections = setting.Connections, MaxTasks = setting.MaxTasks })).ConfigureAwait(false);
        var nodeBest = await BestAsync(peer, node, NodeBatches.Select(batch => Work() with { Interval = 0, MaxTasks = batch })).ConfigureAwait(false);

        var turns = await Rounds
            .RunAsync(
                Count,
                () => TakeAsync(ours, Work(), Instances),
                () => TakeAsync(raw, Limit, Instances),
                () => TakeAsync(node, nodeBest, Instances))
            .ConfigureAwait(false);
        var nodeDefault = await Rounds.RunAsync(2, () => TakeAsync(node, Work(), DefaultInstances)).ConfigureAwait(false);
        var limit = Rounds.Median(turns[1].Select(turn => turn.Rate));
        var lowest = turns[1].Min(turn => turn.Rate);
        return
        [
            Turn.Compare("host.saturated.vs_limit", "tasks/s", Better.Higher, "raw client", turns[0], turns[1], turn => turn.Rate),
            new Figure("host.saturated.limit_lowest_round", lowest / limit, "of its median", Better.Higher),
            Turn.Compare("host.saturated.vs_js_best", "tasks/s", Better.Higher, $"{peer}, interval 0, maxTasks {nodeBest.MaxTasks}", turns[0], turns[2], turn => turn.Rate),
            new Figure(
                "host.saturated.vs_js_default", Rounds.Median(turns[0].Select(turn => turn.Rate)), "tasks/s", Better.Higher, $"{peer}, defaults", Rounds.Median(nodeDefault[0].Select(turn => turn.Rate))),
            Turn.Compare("host.cpu_per_task", "us", Better.Lower, $"{peer}, interval 0, maxTasks {nodeBest.MaxTasks}", turns[0], turns[2], turn => turn.CpuMicroseconds),
            new Figure("host.cpu_per_task.raw", Rounds.Median(turns[1].Select(turn => turn.CpuMicroseconds)), "us", Better.Lower),
        ];
    }

    private Job Work() => new(engine.Url, BenchEngine.TwoTopics, 0);

    private async Task<Job> BestAsync(string name, Part client, IEnumerable<Job> settings)
    {
        Job? best = null;
        var rate = 0.0;
        foreach (var setting in settings)
        {
            var turn = await TakeAsync(client, setting, SweepInstances).ConfigureAwait(false);
            progress.WriteLine($"sweep: {name}, connections {setting.Connections}, maxTasks {setting.MaxTasks}: {turn.Rate:0} tasks/s");
            (best, rate) = turn.Rate > rate ? (setting, turn.Rate) : (best, rate);
        }

        return best!;
    }

    private async Task<Turn> TakeAsync(Part client, Job job, int instances)
    {
        await engine.PreloadAsync(BenchEngine.Two, instances).ConfigureAwait(false);
        var turn = await Turn.TakeAsync(client, job with { Tasks = 2 * instances }).ConfigureAwait(false);
        progress.WriteLine($"saturated: {(client == ours ? "ours" : client == raw ? "raw" : "js")} {turn.Rate:0} tasks/s, {turn.CpuMicroseconds:0} us CPU a task");
        return turn;
    }
}
