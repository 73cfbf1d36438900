using Npgsql;
using ProcOS.Foundation.Errors;
using ProcOS.Store.Embedded;

namespace ProcOS.Store.Connections;

/// <summary>Runs units of work, each in one transaction on one connection.</summary>
internal sealed class PostgresStore : IStore, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly StatementPolicy _policy;
    private readonly EmbeddedDatabase? _embedded;
    private readonly string _address;
    private readonly WorkGuard _guard = new();
    private readonly SemaphoreSlim _connections;

    /// <param name="embedded">The database that this store uses and does not own; null for a server.</param>
    public PostgresStore(NpgsqlDataSource source, StatementPolicy policy, EmbeddedDatabase? embedded)
    {
        _source = source;
        _policy = policy;
        _embedded = embedded;
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        _address = embedded is null ? DatabaseAddress.Describe(settings) : embedded.Folder;

        // Npgsql's own queue for a connection has a deadline, which many short works on one connection would miss.
        _connections = new SemaphoreSlim(settings.MaxPoolSize);
    }

    public StoreKind Kind => _embedded is null ? StoreKind.Server : StoreKind.Embedded;

    /// <summary>Known once the migrations have run.</summary>
    public string StoreId { get; set; } = "";

    public Task RunAsync(Func<StoreSession, Task> work, CancellationToken cancellationToken) =>
        RunAsync(
            async session =>
            {
                await work(session).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    public async Task<T> RunAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken)
    {
        using var guarded = _guard.Enter();
        await _connections.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_embedded is not null)
            {
                await _embedded.AvailableAsync(cancellationToken).ConfigureAwait(false);
            }

            return await RunOnConnectionAsync(work, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _ = _connections.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        _connections.Dispose();
    }

    private async Task<T> RunOnConnectionAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken)
    {
        var connecting = true;
        try
        {
            var connection = await _policy.RunAsync(token => _source.OpenConnectionAsync(token).AsTask(), cancellationToken)
                .ConfigureAwait(false);
            await using var closing = connection.ConfigureAwait(false);
            connecting = false;
            var transaction = await _policy.RunAsync(token => connection.BeginTransactionAsync(token).AsTask(), cancellationToken)
                .ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);

            T answer;
            try
            {
                answer = await work(new StoreSession(connection, transaction, _policy, cancellationToken)).ConfigureAwait(false);
            }
            catch (Exception)
            {
                await RollBackAsync(transaction).ConfigureAwait(false);
                throw;
            }

            // Not cancellable: between "kept" and "not kept" a caller must not be told "cancelled".
            _ = await _policy.RunAsync(
                async _ =>
                {
                    await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                    return true;
                },
                CancellationToken.None).ConfigureAwait(false);
            return answer;
        }
        catch (Exception exception) when (StoreFailures.Translate(exception, _address, connecting) is not null)
        {
            if (_embedded is not null && exception is not PostgresException && _embedded.DiskIsFull)
            {
                throw new ProcOsException(StoreErrors.DiskFull, _address, innerException: exception);
            }

            throw StoreFailures.Translate(exception, _address, connecting)!;
        }
    }

    private async Task RollBackAsync(NpgsqlTransaction transaction)
    {
        try
        {
            _ = await _policy.RunAsync(
                async _ =>
                {
                    await transaction.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
                    return true;
                },
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The work's own exception says more; a connection that cannot roll back is broken, which undoes the work too.
        }
    }
}
