using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Deployment;
using ProcOS.Microkernel.Root;

namespace ProcOS.Microkernel.Boot;

/// <summary>Deploys the processes folder. Nothing to take back: what is deployed stays, and the next boot finds it.</summary>
internal sealed class DeployPhase : IBootPhase
{
    public string Name => "deploy";

    public async Task StartAsync(KernelContext context, CancellationToken cancellationToken)
    {
        var deployer = context.Services.GetRequiredService<ModelDeployer>();
        _ = await deployer.DeployFolderAsync(context.Configuration.ProcessesDirectory, context.Configuration.Strict, cancellationToken)
            .ConfigureAwait(false);

        // A broken root model does no harm where an earlier version of it is deployed.
        var deployments = context.Services.GetRequiredService<IDeployments>();
        var root = await deployments.ListLatestAsync(RootInstance.ProcessKey, cancellationToken).ConfigureAwait(false);
        if (root.Count == 0)
        {
            throw new ProcOsException(KernelErrors.NoRootModel, context.Configuration.ProcessesDirectory, $"a process with the key {RootInstance.ProcessKey}");
        }
    }

    public Task UndoAsync(KernelContext context) => Task.CompletedTask;
}
