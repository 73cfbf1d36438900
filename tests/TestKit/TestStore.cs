using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Supervision;
using ProcOS.Store;

namespace ProcOS.TestKit;

/// <summary>A store for one test class, empty but for its migrations, on either database with a pool of one.</summary>
public sealed class TestStore : IOpenStore
{
    private readonly IOpenStore _store;
    private readonly EmbeddedStore? _embedded;

    private TestStore(IOpenStore store, EmbeddedStore? embedded)
    {
        _store = store;
        _embedded = embedded;
    }

    public StoreKind Kind => _store.Kind;

    public string StoreId => _store.StoreId;

    public IStoreLease Lease => _store.Lease;

    public IEffectLedger Effects => _store.Effects;

    public IAuditLog Audit => _store.Audit;

    public Task<ProcOsException> Lost => _store.Lost;

    public static async Task<TestStore> OpenAsync(StoreKind kind, params MigrationSet[] sets)
    {
        if (kind == StoreKind.Embedded)
        {
            var embedded = EmbeddedStore.Create();
            return new TestStore(await embedded.OpenAsync(sets), embedded);
        }

        var options = new StoreOptions
        {
            DatabaseUrl = await PostgresServer.CreateDatabaseAsync() + ";Maximum Pool Size=1",
            DataDirectory = Path.GetTempPath(),
        };
        return new TestStore(
            await StoreOpener.OpenAsync(
                options, sets, new ProcessSupervisor(TimeProvider.System), TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None),
            null);
    }

    public Task<T> RunAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken) =>
        _store.RunAsync(work, cancellationToken);

    public Task RunAsync(Func<StoreSession, Task> work, CancellationToken cancellationToken) =>
        _store.RunAsync(work, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }
}
