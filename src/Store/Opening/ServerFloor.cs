using System.Globalization;
using Npgsql;
using ProcOS.Foundation.Errors;

namespace ProcOS.Store.Opening;

/// <summary>Refuses a database below PostgreSQL 16 with pgvector 0.6, and enables pgvector where it is installed.</summary>
internal static class ServerFloor
{
    private const int OldestServer = 160000;
    private static readonly Version OldestVector = new(0, 6);

    public static async Task CheckAsync(IOpenStore store, CancellationToken cancellationToken)
    {
        // One question: on an embedded database that has just started each transaction is slow.
        var found = await store.RunAsync(
            session => session.ScalarAsync<string>(
                """
                SELECT current_setting('server_version_num') || ' ' || coalesce((SELECT extversion FROM pg_extension WHERE extname = 'vector'), '')
                """),
            cancellationToken).ConfigureAwait(false);
        var (server, installed) = (found[..found.IndexOf(' ', StringComparison.Ordinal)], found[(found.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        if (int.Parse(server, CultureInfo.InvariantCulture) < OldestServer)
        {
            throw new ProcOsException(StoreErrors.TooOld, "PostgreSQL", "16 or newer", server);
        }

        var vector = installed.Length > 0 ? installed : await InstallVectorAsync(store, cancellationToken).ConfigureAwait(false);
        if (!Version.TryParse(vector, out var version) || version < OldestVector)
        {
            throw new ProcOsException(StoreErrors.TooOld, "extension vector", "0.6 or newer", vector ?? "none installed");
        }
    }

    private static async Task<string?> InstallVectorAsync(IOpenStore store, CancellationToken cancellationToken)
    {
        // Two kernels that meet here would both create it.
        var held = await store.Lease.AcquireAsync("migrations", cancellationToken).ConfigureAwait(false);
        await using var holding = held.ConfigureAwait(false);
        try
        {
            return await store.RunAsync(
                async session =>
                {
                    _ = await session.ExecuteAsync("CREATE EXTENSION IF NOT EXISTS vector").ConfigureAwait(false);
                    return await session.FindAsync<string>("SELECT extversion FROM pg_extension WHERE extname = 'vector'").ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException exception)
        {
            throw new ProcOsException(
                StoreErrors.TooOld, "extension vector", "pgvector 0.6 or newer", $"'{exception.MessageText}'", innerException: exception);
        }
    }
}
