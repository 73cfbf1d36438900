using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Tde.Execution;
using ProcOS.Tde.Handlers;
using ProcOS.Tde.Handlers.Deterministic;
using ProcOS.Tde.Handlers.Probabilistic;
using ProcOS.Tde.Handlers.Report;
using ProcOS.Tde.Handlers.Validate;
using ProcOS.Tde.Specs;
using ProcOS.Tde.Tasks;
using ProcOS.Tde.Tasks.Classify;
using ProcOS.Tde.Tasks.Echo;
using ProcOS.Tde.Tasks.Sum;

namespace ProcOS.Tde;

public static class TdeServiceCollectionExtensions
{
    /// <summary>The handlers of <c>tde_template</c>. Needs the store, logging and metrics of the host.</summary>
    public static IServiceCollection AddProcOsTde(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<ISyntheticTask, EchoTask>();
        services.AddSingleton<ISyntheticTask, SumTask>();
        services.AddSingleton<ISyntheticTask, ClassifyTask>();
        services.AddSingleton<TaskCatalogue>();
        services.AddSingleton<TaskSpecParser>();
        services.AddSingleton<DeterministicExecutor>();
        services.AddSingleton<ProbabilisticExecutor>();
        services.AddSingleton<TaskExecution>();
        services.AddSingleton<TaskMetrics>();
        services.AddSingleton<OutcomeStore>();
        return services
            .AddExternalTaskHandler<ValidateHandler>()
            .AddExternalTaskHandler<DeterministicHandler>()
            .AddExternalTaskHandler<ProbabilisticHandler>()
            .AddExternalTaskHandler<ReportHandler>();
    }
}
