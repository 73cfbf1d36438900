using Npgsql;
using ProcOS.Store.Connections;

namespace ProcOS.Store.Leasing;

/// <summary>
/// Advisory locks of the server, each on a connection of its own outside the pool: the lock ends with its connection,
/// so a killed kernel holds nothing.
/// </summary>
internal sealed class AdvisoryLease(NpgsqlConnectionStringBuilder address) : IStoreLease
{
    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(address.ConnectionString)
    {
        Pooling = false,
        CommandTimeout = 0,
        KeepAlive = 30,
    }.ConnectionString;

    private readonly string _description = DatabaseAddress.Describe(address);

    public async Task<IAsyncDisposable> AcquireAsync(string name, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_connectionString);
        var connecting = true;
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            connecting = false;
            using var command = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended('procos:' || $1, 0))", connection);
            _ = command.Parameters.Add(new NpgsqlParameter { Value = name });
            _ = await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch (Exception exception)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            if (StoreFailures.Translate(exception, _description, connecting) is { } failure)
            {
                throw failure;
            }

            throw;
        }
    }
}
