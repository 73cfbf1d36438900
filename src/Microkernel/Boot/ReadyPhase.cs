using Microsoft.Extensions.DependencyInjection;
using ProcOS.Microkernel.Health;
using ProcOS.Microkernel.Root;
using ProcOS.Microkernel.Run;

namespace ProcOS.Microkernel.Boot;

/// <summary>Says that the kernel is ready, and begins to look after it.</summary>
internal sealed class ReadyPhase(RunFiles files, TimeProvider time) : IBootPhase
{
    private HealthMonitor? _monitor;

    public string Name => "ready";

    public Task StartAsync(KernelContext context, CancellationToken cancellationToken)
    {
        _monitor = context.Services.GetRequiredService<HealthMonitor>();
        _monitor.Start();
        files.Directory!.WriteReady(context.Services.GetRequiredService<RootInstance>().InstanceId!, time);
        return Task.CompletedTask;
    }

    public async Task UndoAsync(KernelContext context)
    {
        files.Directory!.RemoveReady();
        if (_monitor is not null)
        {
            await _monitor.StopAsync().ConfigureAwait(false);
        }
    }
}
