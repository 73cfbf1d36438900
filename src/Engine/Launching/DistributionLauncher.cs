using Microsoft.Extensions.Logging;
using ProcOS.Engine.Camunda7;
using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Supervision;

namespace ProcOS.Engine.Launching;

/// <summary>Starts a Camunda 7 or Operaton distribution (<c>CAMUNDA_HOME</c>), watches it, and stops it at the end.</summary>
public sealed class DistributionLauncher(
    DistributionOptions options, IProcessSupervisor supervisor, TimeProvider time, ILoggerFactory loggers) : IEngineLauncher
{
    public void Check() => DistributionCheck.Check(options);

    public async Task<IRunningEngine> LaunchAsync(CancellationToken cancellationToken)
    {
        Check();
        if (options.Port is { } given && FreePort.IsTaken(given))
        {
            throw new ProcOsException(EngineErrors.PortTaken, $"{given}", "a free port", "somebody who listens there");
        }

        var port = options.Port ?? FreePort.Find();
        var process = new EngineProcess(options, supervisor, port);
        await process.ReapAsync(cancellationToken).ConfigureAwait(false);
        var camunda = new Camunda7Options
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}/engine-rest"),
            User = options.User,
            Password = options.Password,
        };
        var engine = new DistributionEngine(options, process, camunda, time, loggers.CreateLogger<DistributionLauncher>());
        try
        {
            await engine.StartAsync(cancellationToken).ConfigureAwait(false);
            return engine;
        }
        catch
        {
            await engine.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
