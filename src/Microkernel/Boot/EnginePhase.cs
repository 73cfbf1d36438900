using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine;
using ProcOS.Microkernel.Root;

namespace ProcOS.Microkernel.Boot;

/// <summary>Brings the engine up, and with it everything that needs engine and store; refuses one that is another store's.</summary>
internal sealed class EnginePhase(ISystemComposer composer, EngineLaunchers launchers) : IBootPhase
{
    private IRunningEngine? _engine;
    private ServiceProvider? _services;

    public string Name => "engine";

    public async Task StartAsync(KernelContext context, CancellationToken cancellationToken)
    {
        _engine = await launchers.For(context.Configuration).LaunchAsync(cancellationToken).ConfigureAwait(false);
        context.Engine = _engine;
        _services = composer.Compose(context.Configuration, context.Store, _engine);
        context.Services = _services;
        await _services.GetRequiredService<RootInstance>().RefuseOtherStoresAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task UndoAsync(KernelContext context)
    {
        if (_services is not null)
        {
            await _services.DisposeAsync().ConfigureAwait(false);
        }

        if (_engine is not null)
        {
            await _engine.DisposeAsync().ConfigureAwait(false);
        }
    }
}
