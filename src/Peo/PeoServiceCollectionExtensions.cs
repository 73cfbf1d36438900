using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Peo.Environments;
using ProcOS.Peo.Requests;
using ProcOS.Peo.Runs;

namespace ProcOS.Peo;

public static class PeoServiceCollectionExtensions
{
    /// <summary>The orchestrators' handlers and runs; they need the engine's and the store's contracts.</summary>
    public static IServiceCollection AddProcOsPeo(this IServiceCollection services) => services
        .AddSingleton<ProcessRuns>()
        .AddExternalTaskHandler<EnvironmentCheckHandler>()
        .AddExternalTaskHandler<RequestDispatchHandler>();
}
