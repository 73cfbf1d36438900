using Microsoft.Extensions.Logging;
using ProcOS.Foundation.Supervision;
using ProcOS.Store;

namespace ProcOS.Microkernel.Boot;

/// <summary>Opens the store and brings its schemas to the current version.</summary>
internal sealed class StorePhase(
    ISystemComposer composer, IProcessSupervisor supervisor, TimeProvider time, ILoggerFactory loggers) : IBootPhase
{
    private IOpenStore? _store;

    public string Name => "store";

    public async Task StartAsync(KernelContext context, CancellationToken cancellationToken)
    {
        var options = new StoreOptions
        {
            DatabaseUrl = context.Configuration.DatabaseUrl,
            DataDirectory = context.Configuration.DataDirectory,
        };
        _store = await StoreOpener.OpenAsync(options, composer.Migrations, supervisor, time, loggers, cancellationToken).ConfigureAwait(false);
        context.Store = _store;
    }

    public async Task UndoAsync(KernelContext context)
    {
        if (_store is not null)
        {
            await _store.DisposeAsync().ConfigureAwait(false);
        }
    }
}
