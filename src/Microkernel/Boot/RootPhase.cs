using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Microkernel.Root;

namespace ProcOS.Microkernel.Boot;

/// <summary>
/// Starts the handlers, then ensures the root process: the other way round its first task would wait for them. At
/// stop the handlers are drained; the root instance lives on in the engine.
/// </summary>
internal sealed class RootPhase : IBootPhase
{
    private ExternalTaskHost? _handlers;

    public string Name => "root";

    public async Task StartAsync(KernelContext context, CancellationToken cancellationToken)
    {
        _handlers = context.Services.GetRequiredService<ExternalTaskHost>();
        await _handlers.StartAsync(cancellationToken).ConfigureAwait(false);
        _ = await context.Services.GetRequiredService<RootInstance>().EnsureAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task UndoAsync(KernelContext context)
    {
        if (_handlers is not null)
        {
            await _handlers.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
