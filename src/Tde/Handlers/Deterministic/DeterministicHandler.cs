using ProcOS.Engine.ExternalTasks;
using ProcOS.Tde.Execution;

namespace ProcOS.Tde.Handlers.Deterministic;

[Topic("task.deterministic")]
internal sealed class DeterministicHandler(TaskExecution execution, DeterministicExecutor executor) : IExternalTaskHandler<NoVariables, ExecuteOutput>
{
    public Task<ExecuteOutput> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken) =>
        execution.RunAsync(executor, context, cancellationToken);
}
