using Microsoft.Extensions.Logging;
using Npgsql;
using ProcOS.Foundation.Errors;

namespace ProcOS.Store.Migrating;

/// <summary>Brings each project's schema to the version of its files. Runs under the store's lease, so kernels take turns.</summary>
internal sealed partial class Migrator(IStore store, IStoreLease lease, ILogger<Migrator> log)
{
    private sealed record Applied(string Schema, int Number, string Name, string Checksum);

    public async Task RunAsync(
        IReadOnlyList<(string Schema, IReadOnlyList<MigrationFile> Files)> sets, CancellationToken cancellationToken)
    {
        var held = await lease.AcquireAsync("migrations", cancellationToken).ConfigureAwait(false);
        await using var holding = held.ConfigureAwait(false);
        var everything = (await AppliedAsync(cancellationToken).ConfigureAwait(false)).ToLookup(applied => applied.Schema);

        // All sets are compared before the first one changes anything.
        var pending = new List<(string Schema, MigrationFile File)>();
        foreach (var (schema, files) in sets)
        {
            var applied = everything[schema].ToList();
            Compare(schema, files, applied);
            pending.AddRange(files.Skip(applied.Count).Select(file => (schema, file)));
        }

        foreach (var (schema, file) in pending)
        {
            await ApplyAsync(schema, file, cancellationToken).ConfigureAwait(false);
            LogApplied(schema, file.Name);
        }
    }

    /// <summary>What has run in all schemas, each in order. Answered in one transaction: a boot waits for this.</summary>
    private Task<IReadOnlyList<Applied>> AppliedAsync(CancellationToken cancellationToken) =>
        store.RunAsync(
            async session =>
            {
                _ = await session.ExecuteAsync(
                    """
                    CREATE SCHEMA IF NOT EXISTS procos;
                    CREATE TABLE IF NOT EXISTS procos.migrations (
                        schema text NOT NULL,
                        number integer NOT NULL,
                        name text NOT NULL,
                        checksum text NOT NULL,
                        applied_at timestamptz NOT NULL DEFAULT now(),
                        PRIMARY KEY (schema, number)
                    );
                    """).ConfigureAwait(false);
                return await session.QueryAsync<Applied>(
                    """
                    SELECT schema AS "Schema", number AS "Number", name AS "Name", checksum AS "Checksum"
                    FROM procos.migrations ORDER BY schema, number
                    """).ConfigureAwait(false);
            },
            cancellationToken);

    private static void Compare(string schema, IReadOnlyList<MigrationFile> files, IReadOnlyList<Applied> applied)
    {
        foreach (var (file, kept) in files.Zip(applied))
        {
            if (file.Checksum != kept.Checksum)
            {
                throw new ProcOsException(
                    StoreErrors.MigrationChanged, $"{schema}: {file.Name}", $"checksum {kept.Checksum[..12]}", file.Checksum[..12]);
            }
        }

        if (applied.Count > files.Count)
        {
            throw new ProcOsException(
                StoreErrors.MigrationUnknown, $"schema {schema}", $"at most {files.Count} migrations", $"'{applied[^1].Name}'");
        }
    }

    private async Task ApplyAsync(string schema, MigrationFile file, CancellationToken cancellationToken)
    {
        try
        {
            await store.RunAsync(
                async session =>
                {
                    _ = await session.ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS \"{schema}\"").ConfigureAwait(false);
                    _ = await session.ExecuteAsync(file.Sql).ConfigureAwait(false);
                    _ = await session.ExecuteAsync(
                        "INSERT INTO procos.migrations (schema, number, name, checksum) VALUES (@schema, @Number, @Name, @Checksum)",
                        new { schema, file.Number, file.Name, file.Checksum }).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException exception)
        {
            throw new ProcOsException(
                StoreErrors.MigrationFailed,
                $"{schema}: {file.Name}",
                found: $"'{exception.MessageText}' ({exception.SqlState})",
                innerException: exception);
        }
    }

    [LoggerMessage(1010, LogLevel.Information, "Migration {Name} of schema {Schema} has run")]
    private partial void LogApplied(string schema, string name);
}
