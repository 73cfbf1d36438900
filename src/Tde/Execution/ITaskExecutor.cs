using ProcOS.Tde.Specs;
using ProcOS.Tde.Tasks;

namespace ProcOS.Tde.Execution;

/// <summary>One way to execute a task.</summary>
internal interface ITaskExecutor
{
    TaskMode Mode { get; }

    /// <exception cref="TaskUnsolvableException">There is no answer.</exception>
    Task<ExecutionResult> ExecuteAsync(TaskSpec spec, ISyntheticTask task, CancellationToken cancellationToken);
}
