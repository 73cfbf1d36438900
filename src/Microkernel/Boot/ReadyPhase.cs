using Microsoft.Extensions.DependencyInjection;
using ProcOS.Microkernel.Deployment;
using ProcOS.Microkernel.Health;
using ProcOS.Microkernel.Loops;
using ProcOS.Microkernel.Root;
using ProcOS.Microkernel.Run;

namespace ProcOS.Microkernel.Boot;

/// <summary>Says that the kernel is ready, and begins to look after it.</summary>
internal sealed class ReadyPhase(RunFiles files, TimeProvider time) : IBootPhase
{
    private KernelLoop[] _loops = [];

    public string Name => "ready";

    public Task StartAsync(KernelContext context, CancellationToken cancellationToken)
    {
        _loops = [context.Services.GetRequiredService<HealthMonitor>(), .. context.Services.GetServices<DeployWatch>()];
        Array.ForEach(_loops, loop => loop.Start());
        files.Directory!.WriteReady(context.Services.GetRequiredService<RootInstance>().InstanceId!, time);
        return Task.CompletedTask;
    }

    public async Task UndoAsync(KernelContext context)
    {
        files.Directory!.RemoveReady();
        await Task.WhenAll(_loops.Select(loop => loop.StopAsync())).ConfigureAwait(false);
    }
}
