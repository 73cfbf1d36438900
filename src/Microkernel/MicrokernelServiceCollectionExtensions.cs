using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Engine;
using ProcOS.Engine.Waiting;
using ProcOS.Microkernel.Configuration;
using ProcOS.Microkernel.Deployment;
using ProcOS.Microkernel.Health;
using ProcOS.Microkernel.Metrics;
using ProcOS.Microkernel.Root;

namespace ProcOS.Microkernel;

public static class MicrokernelServiceCollectionExtensions
{
    /// <summary>
    /// The kernel's own services, for the composition root; they need the engine's and the store's contracts, the
    /// <see cref="MetricsCollector"/> and the <see cref="WorkTurns"/> that the kernel's loops share with the handlers.
    /// The engine stays its owner's to dispose.
    /// </summary>
    public static IServiceCollection AddProcOsMicrokernel(this IServiceCollection services, KernelConfiguration configuration, IRunningEngine engine)
    {
        if (configuration.DeployWatch)
        {
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DeployWatch>(provider, configuration.ProcessesDirectory));
        }

        return services
            .AddSingleton(configuration)
            .AddSingleton(engine)
            .AddSingleton(new RootOptions(configuration.RootInterval))
            .AddSingleton(new HealthOptions(configuration.HealthInterval, configuration.HealthMaxFailures))
            .AddSingleton(provider => new MetricsFile(
                configuration.DataDirectory, provider.GetRequiredService<MetricsCollector>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ModelDeployer>()
            .AddSingleton<RootInstance>()
            .AddSingleton<HealthProbes>()
            .AddSingleton(provider => new HealthReport(
                provider.GetRequiredService<HealthProbes>(), provider.GetRequiredService<RootInstance>(), configuration))
            .AddSingleton(provider => new HealthMonitor(
                provider.GetRequiredService<HealthProbes>(),
                provider.GetRequiredService<RootInstance>().EnsureAsync,
                provider.GetRequiredService<HealthOptions>(),
                provider.GetRequiredService<WorkTurns>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<HealthMonitor>>()))
            .AddSingleton<IHealthProbe, EngineListProbe>()
            .AddSingleton<IHealthProbe, EngineVersionProbe>()
            .AddSingleton<IHealthProbe, EngineDatabaseProbe>()
            .AddSingleton<IHealthProbe, DeploymentProbe>()
            .AddSingleton<IHealthProbe, StoreProbe>()
            .AddSingleton<IHealthProbe, VectorProbe>();
    }
}
