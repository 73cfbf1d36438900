using ProcOS.Tde.Outcomes;
using ProcOS.Tde.Specs;
using ProcOS.Tde.Tasks;

namespace ProcOS.Tde.Execution;

/// <summary>
/// Proposes, evaluates and counts in rounds until one candidate wins, the shares settle, nothing usable comes any
/// more, or the budget is used up. Whatever ends it, the best answer so far is the answer.
/// </summary>
internal sealed class ProbabilisticExecutor(TimeProvider clock) : ITaskExecutor
{
    public TaskMode Mode => TaskMode.Probabilistic;

    public async Task<ExecutionResult> ExecuteAsync(TaskSpec spec, ISyntheticTask task, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var limit = spec.Budget.Time - Reserve(spec.Budget.Time);
        var random = new SeededRandom($"{spec.Id}\n{spec.Task}\n{spec.Inputs.GetRawText()}");
        var progress = new LoopProgress();
        StopReason? stop = null;
        while (stop is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var request = new ProposalRequest(spec, ConvergenceRules.CandidatesPerRound, random);
            var candidates = await task.ProposeAsync(request, cancellationToken).ConfigureAwait(false);
            progress.Record([.. candidates.Select(value => (value, task.Evaluate(spec.Inputs, value)))]);
            stop = progress.Verdict ?? Exhausted(spec, progress, clock.GetElapsedTime(started) >= limit);
        }

        if (progress.Weights.IsEmpty)
        {
            throw new TaskUnsolvableException(task.Name, "at least one usable candidate", $"none in {progress.Trace.Count} rounds");
        }

        var shares = progress.Weights.Shares();
        return new ExecutionResult(shares[0].Value, shares, stop.Value, new Usage(progress.Trace.Count, progress.Candidates), progress.Trace);
    }

    private static StopReason? Exhausted(TaskSpec spec, LoopProgress progress, bool timeIsUp) =>
        timeIsUp || progress.Trace.Count >= spec.Budget.Steps ? StopReason.Budget : null;

    private static TimeSpan Reserve(TimeSpan time) =>
        time / 10 < ConvergenceRules.LongestReserve ? time / 10 : ConvergenceRules.LongestReserve;
}
