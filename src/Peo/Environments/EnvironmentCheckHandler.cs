using Microsoft.Extensions.Logging;
using ProcOS.Engine;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Peo.Environments;

/// <summary>Checks that what the orchestrator orchestrates with is there: the engine's database and the store.</summary>
[Topic("environment.check")]
internal sealed partial class EnvironmentCheckHandler(IEngineProbe engine, IStore store, ILogger<EnvironmentCheckHandler> logger)
    : IExternalTaskHandler<NoVariables, EnvironmentCheckResult>
{
    public async Task<EnvironmentCheckResult> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        await engine.CheckDatabaseAsync(cancellationToken).ConfigureAwait(false);
        _ = await store.RunAsync(session => session.ScalarAsync<int>("select 1"), cancellationToken).ConfigureAwait(false);
        LogOk(logger);
        return new EnvironmentCheckResult(EnvironmentOk: true);
    }

    [LoggerMessage(4001, LogLevel.Debug, "Engine and store answer", EventName = "environment_checked")]
    private static partial void LogOk(ILogger logger);
}
