using ProcOS.Engine;

namespace ProcOS.Microkernel.Health;

/// <summary>The engine's version and list are answered without its database; this is not.</summary>
internal sealed class EngineDatabaseProbe(IEngineProbe engine) : IHealthProbe
{
    public string Name => "engine_database";

    public async Task<string> CheckAsync(CancellationToken cancellationToken)
    {
        await engine.CheckDatabaseAsync(cancellationToken).ConfigureAwait(false);
        return "answers";
    }
}
