using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Das;
using ProcOS.Das.Generation;
using ProcOS.Das.Knowledge;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.Waiting;
using ProcOS.Llm;
using ProcOS.Microkernel;
using ProcOS.Microkernel.Boot;
using ProcOS.Microkernel.Configuration;
using ProcOS.Microkernel.Metrics;
using ProcOS.Peo;
using ProcOS.Store;
using ProcOS.Tde;

namespace ProcOS.Host.Composition;

/// <summary>The one place that knows all parts.</summary>
internal sealed class SystemComposer(MetricsCollector metrics, TimeProvider time, ILoggerFactory loggers) : ISystemComposer
{
    public IReadOnlyList<MigrationSet> Migrations { get; } = [TdeMigrations.Set, DasMigrations.Set];

    public ServiceProvider Compose(KernelConfiguration configuration, IOpenStore store, IRunningEngine engine)
    {
        var turns = new WorkTurns(configuration.ConcurrentLoops);
        var services = new ServiceCollection()
            .AddSingleton(time)
            .AddSingleton(loggers)
            .AddSingleton(metrics)
            .AddLogging()
            .AddMetrics()
            .AddProcOsStore(store)
            .AddCamunda7(EngineClient(configuration, engine))
            .AddSingleton(_ => turns)
            .AddExternalTaskHost(options =>
            {
                options.Turns = turns;
                options.JournalFile = Path.Combine(configuration.DataDirectory, "run", "external-tasks.journal");
            })
            .AddProcOsMicrokernel(configuration, engine)
            .AddProcOsPeo()
            .AddProcOsTde()
            .AddProcOsLlm(ModelOptions.Chat(configuration), ModelOptions.Embedding(configuration))
            .AddProcOsKnowledge(ModelOptions.Knowledge(configuration))
            .AddProcOsGeneration(new GenerationOptions { IsDevelopment = configuration.Development, AutoApprove = configuration.AutoApprove })
            .AddProcOsDas();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    private static Camunda7Options EngineClient(KernelConfiguration configuration, IRunningEngine engine) => new()
    {
        BaseAddress = engine.BaseAddress,
        User = configuration.EngineUser,
        Password = configuration.EnginePassword,
        BearerToken = configuration.EngineToken,
    };
}
