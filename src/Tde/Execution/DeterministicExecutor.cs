using ProcOS.Tde.Outcomes;
using ProcOS.Tde.Specs;
using ProcOS.Tde.Tasks;

namespace ProcOS.Tde.Execution;

/// <summary>Computes the one answer.</summary>
internal sealed class DeterministicExecutor : ITaskExecutor
{
    public TaskMode Mode => TaskMode.Deterministic;

    public Task<ExecutionResult> ExecuteAsync(TaskSpec spec, ISyntheticTask task, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var answer = task.Run(spec.Inputs, cancellationToken);
        return Task.FromResult(
            new ExecutionResult(answer, [new WeightedValue(answer, 1)], StopReason.Completed, new Usage(Steps: 1, Candidates: 1), []));
    }
}
