using ProcOS.Benchmarks.Figures;
using ProcOS.Benchmarks.Host.Clients;
using ProcOS.Benchmarks.Parts;

namespace ProcOS.Benchmarks.Host;

/// <summary>Against a server that does nothing: what the clients themselves can do.</summary>
internal sealed class StubRounds(Part ours, Part node, string peer, TextWriter progress)
{
    private const int Count = 5;
    private const int Tasks = 10_000;
    private static readonly int[] Batches = [10, 50, 100, 200];

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var stub = Part.Start("stub");
        await using (stub.ConfigureAwait(false))
        {
            _ = await TakeAsync(stub, ours, new Job("", ["bench.stub"], Tasks)).ConfigureAwait(false);
            _ = await TakeAsync(stub, node, Best(50)).ConfigureAwait(false);
            var best = 0;
            var rate = 0.0;
            foreach (var batch in Batches)
            {
                var turn = await TakeAsync(stub, node, Best(batch)).ConfigureAwait(false);
                progress.WriteLine($"stub: {peer}, interval 0, maxTasks {batch}: {turn.Rate:0} tasks/s");
                (best, rate) = turn.Rate > rate ? (batch, turn.Rate) : (best, rate);
            }

            var turns = await Rounds
                .RunAsync(Count, () => TakeAsync(stub, ours, new Job("", ["bench.stub"], Tasks)), () => TakeAsync(stub, node, Best(best)))
                .ConfigureAwait(false);
            return
            [
                Turn.Compare("host.stub.vs_js_best", "tasks/s", Better.Higher, peer, turns[0], turns[1], turn => turn.Rate),
                Turn.Compare("host.stub.cpu_per_task", "us", Better.Lower, peer, turns[0], turns[1], turn => turn.CpuMicroseconds),
            ];
        }
    }

    private static Job Best(int batch) => new("", ["bench.stub"], Tasks) { Interval = 0, MaxTasks = batch };

    private async Task<Turn> TakeAsync(Part stub, Part client, Job job)
    {
        var answer = await stub.AskAsync(new { tasks = job.Tasks }).ConfigureAwait(false);
        var turn = await Turn.TakeAsync(client, job with { Url = answer.GetProperty("url").GetString()! }).ConfigureAwait(false);
        progress.WriteLine($"stub: {(client == ours ? "ours" : "js")} {turn.Rate:0} tasks/s, {turn.CpuMicroseconds:0} us CPU a task");
        return turn;
    }
}
