using ProcOS.Engine;
using ProcOS.Foundation.Errors;

namespace ProcOS.Microkernel.Health;

internal sealed class EngineListProbe(IEngineProbe engine) : IHealthProbe
{
    public string Name => "engine";

    public async Task<string> CheckAsync(CancellationToken cancellationToken)
    {
        var engines = await engine.ListEnginesAsync(cancellationToken).ConfigureAwait(false);
        return engines.Count > 0
            ? string.Join(", ", engines)
            : throw new ProcOsException(KernelErrors.PartLost, "engine", "one engine or more", "none");
    }
}
