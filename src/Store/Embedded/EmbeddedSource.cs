using Npgsql;

namespace ProcOS.Store.Embedded;

/// <summary>Npgsql, held to what PGlite can do.</summary>
internal static class EmbeddedSource
{
    public static NpgsqlDataSource Create(string socketFolder)
    {
        var builder = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder
        {
            Host = socketFolder,
            Username = "postgres",
            Database = "postgres",
            ApplicationName = "procos",
            MaxPoolSize = 1,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
            MaxAutoPrepare = 0,
            CommandTimeout = 0,
            KeepAlive = 0,
        }.ConnectionString);

        // PGlite's one session outlives its clients, with their open transaction and their settings.
        _ = builder.UsePhysicalConnectionInitializer(
            connection =>
            {
                foreach (var statement in Reset)
                {
                    using var command = new NpgsqlCommand(statement, connection);
                    _ = command.ExecuteNonQuery();
                }
            },
            async connection =>
            {
                foreach (var statement in Reset)
                {
                    using var command = new NpgsqlCommand(statement, connection);
                    _ = await command.ExecuteNonQueryAsync().ConfigureAwait(false);
                }
            });
        return builder.Build();
    }

    private static readonly string[] Reset = ["ROLLBACK", "DISCARD ALL"];
}
