using ProcOS.Engine.ExternalTasks;
using ProcOS.Tde.Execution;

namespace ProcOS.Tde.Handlers.Probabilistic;

[Topic("task.probabilistic")]
internal sealed class ProbabilisticHandler(TaskExecution execution, ProbabilisticExecutor executor) : IExternalTaskHandler<NoVariables, ExecuteOutput>
{
    public Task<ExecuteOutput> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken) =>
        execution.RunAsync(executor, context, cancellationToken);
}
