using ProcOS.Engine;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Root;

namespace ProcOS.Microkernel.Health;

internal sealed class DeploymentProbe(IDeployments deployments) : IHealthProbe
{
    public string Name => "deployments";

    public async Task<string> CheckAsync(CancellationToken cancellationToken)
    {
        var definitions = await deployments.ListLatestAsync(null, cancellationToken).ConfigureAwait(false);
        return definitions.Any(definition => definition.Key == RootInstance.ProcessKey)
            ? $"{definitions.Count} processes"
            : throw new ProcOsException(KernelErrors.NoRootModel, RootInstance.ProcessKey);
    }
}
