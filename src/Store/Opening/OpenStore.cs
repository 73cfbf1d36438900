using ProcOS.Foundation.Errors;
using ProcOS.Store.Connections;
using ProcOS.Store.Embedded;
using ProcOS.Store.Ledger;
using ProcOS.Store.Migrating;

namespace ProcOS.Store.Opening;

internal sealed class OpenStore : IOpenStore
{
    private static readonly Task<ProcOsException> NeverLost = new TaskCompletionSource<ProcOsException>().Task;

    private readonly PostgresStore _store;
    private readonly EmbeddedDatabase? _embedded;
    private readonly StoreOptions _options;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _closing = new();
    private Task _watchdog = Task.CompletedTask;

    public OpenStore(PostgresStore store, IStoreLease lease, EmbeddedDatabase? embedded, StoreOptions options, TimeProvider clock)
    {
        _store = store;
        _embedded = embedded;
        _options = options;
        _clock = clock;
        Lease = lease;
        Effects = new EffectLedger(store);
        Audit = new AuditLog(store);
    }

    public StoreKind Kind => _store.Kind;

    public string StoreId => _store.StoreId;

    public IStoreLease Lease { get; }

    public IEffectLedger Effects { get; }

    public IAuditLog Audit { get; }

    public Task<ProcOsException> Lost => _embedded?.Lost ?? NeverLost;

    public Task<T> RunAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken) =>
        _store.RunAsync(work, cancellationToken);

    public Task RunAsync(Func<StoreSession, Task> work, CancellationToken cancellationToken) =>
        _store.RunAsync(work, cancellationToken);

    public async Task PrepareAsync(
        Migrator migrator,
        IReadOnlyList<(string Schema, IReadOnlyList<MigrationFile> Files)> sets,
        CancellationToken cancellationToken)
    {
        await ServerFloor.CheckAsync(this, cancellationToken).ConfigureAwait(false);
        await migrator.RunAsync(sets, cancellationToken).ConfigureAwait(false);
        _store.StoreId = await _store.RunAsync(
            session => session.ScalarAsync<string>("SELECT id::text FROM procos.store"), cancellationToken).ConfigureAwait(false);
        if (_embedded is not null)
        {
            _watchdog = Task.Run(WatchAsync, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _watchdog.ConfigureAwait(false);
        await _store.DisposeAsync().ConfigureAwait(false);
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync().ConfigureAwait(false);
        }

        _closing.Dispose();
    }

    /// <summary>
    /// A database that stands still keeps its socket open, so only a question shows it; one that goes unanswered
    /// restarts it, as any statement that misses its deadline does.
    /// </summary>
    private async Task WatchAsync()
    {
        while (!Lost.IsCompleted)
        {
            await Task.Delay(_options.WatchInterval, _clock, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_closing.IsCancellationRequested)
            {
                return;
            }

            try
            {
                _ = await _store.RunAsync(session => session.ScalarAsync<int>("SELECT 1"), _closing.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is ProcOsException or OperationCanceledException)
            {
                // Whoever needs the database next is told; the restart is under way.
            }
        }
    }
}
