using ProcOS.Engine;

namespace ProcOS.Microkernel.Health;

internal sealed class EngineVersionProbe(IEngineProbe engine) : IHealthProbe
{
    public string Name => "version";

    public Task<string> CheckAsync(CancellationToken cancellationToken) => engine.GetVersionAsync(cancellationToken);
}
