using Microsoft.Extensions.Logging;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.Launching;
using ProcOS.Foundation.Supervision;
using ProcOS.Microkernel.Configuration;

namespace ProcOS.Microkernel.Boot;

/// <summary>Chooses the way to the engine that the settings name. Further kinds of engine get their launcher here.</summary>
internal sealed class EngineLaunchers(IProcessSupervisor supervisor, TimeProvider time, ILoggerFactory loggers)
{
    public IEngineLauncher For(KernelConfiguration configuration) => configuration.Engine switch
    {
        EngineChoice.Distribution => new DistributionLauncher(
            new DistributionOptions
            {
                Home = configuration.EngineHome!,
                DataDirectory = configuration.DataDirectory,
                User = configuration.EngineUser,
                Password = configuration.EnginePassword,
                StartTimeout = configuration.EngineTimeout,
            },
            supervisor,
            time,
            loggers),
        _ => new ExistingEngineLauncher(
            new ExistingEngineOptions { Engine = ClientOptions(configuration, configuration.EngineAddress!), Timeout = configuration.EngineTimeout },
            time),
    };

    /// <summary>How to speak to the engine at <paramref name="address"/>.</summary>
    public static Camunda7Options ClientOptions(KernelConfiguration configuration, Uri address) => new()
    {
        BaseAddress = address,
        User = configuration.EngineUser,
        Password = configuration.EnginePassword,
        BearerToken = configuration.EngineToken,
    };
}
