using ProcOS.Engine;
using ProcOS.Foundation.Errors;

namespace ProcOS.Microkernel.Health;

/// <summary>Its detail also says where the engine is and where a person looks at it: a started one has any free port.</summary>
internal sealed class EngineListProbe(IEngineProbe engine, IRunningEngine running) : IHealthProbe
{
    public string Name => "engine";

    public async Task<string> CheckAsync(CancellationToken cancellationToken)
    {
        var engines = await engine.ListEnginesAsync(cancellationToken).ConfigureAwait(false);
        return engines.Count > 0
            ? string.Join(", ", engines) + Place()
            : throw new ProcOsException(KernelErrors.PartLost, "engine", "one engine or more", "none");
    }

    private string Place() =>
        $" at {Plain(running.BaseAddress)}" + (running.Cockpit is { } cockpit ? $", Cockpit at {Plain(cockpit)}" : "");

    // An address that was given with a password in it is shown without.
    private static string Plain(Uri address) => address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);
}
