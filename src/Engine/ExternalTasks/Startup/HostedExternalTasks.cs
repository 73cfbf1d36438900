using Microsoft.Extensions.Hosting;

namespace ProcOS.Engine.ExternalTasks.Startup;

/// <summary>Lets a generic host start and stop the external-task host.</summary>
internal sealed class HostedExternalTasks(ExternalTaskHost host) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => host.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => host.StopAsync(cancellationToken);
}
