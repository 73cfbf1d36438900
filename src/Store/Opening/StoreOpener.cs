using Microsoft.Extensions.Logging;
using Npgsql;
using ProcOS.Foundation.Supervision;
using ProcOS.Store.Connections;
using ProcOS.Store.Embedded;
using ProcOS.Store.Leasing;
using ProcOS.Store.Migrating;
using ProcOS.Store.Opening;

namespace ProcOS.Store;

/// <summary>Opens the database that the options name, checks it, and brings it to the version of this program.</summary>
public static class StoreOpener
{
    /// <param name="migrations">The sets of the projects in use; the store's own is added.</param>
    /// <exception cref="Foundation.Errors.ProcOsException">The database is missing, unfit, owned by another process or newer than this program.</exception>
    public static async Task<IOpenStore> OpenAsync(
        StoreOptions options,
        IEnumerable<MigrationSet> migrations,
        IProcessSupervisor supervisor,
        TimeProvider clock,
        ILoggerFactory loggers,
        CancellationToken cancellationToken)
    {
        MigrationSet[] all = [new MigrationSet("procos", typeof(StoreOpener).Assembly), .. migrations];
        var sets = all.Select(set => (set.Schema, MigrationFile.ReadAll(set))).ToList();
        var opened = string.IsNullOrWhiteSpace(options.DatabaseUrl)
            ? await OpenEmbeddedAsync(options, supervisor, clock, loggers, cancellationToken).ConfigureAwait(false)
            : OpenServer(options, clock);
        try
        {
            await opened.PrepareAsync(
                new Migrator(opened, opened.Lease, loggers.CreateLogger<Migrator>()), sets, cancellationToken).ConfigureAwait(false);
            return opened;
        }
        catch (Exception)
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static OpenStore OpenServer(StoreOptions options, TimeProvider clock)
    {
        var address = DatabaseAddress.Parse(options.DatabaseUrl!);
        address.ApplicationName ??= "procos";
        var source = new NpgsqlDataSourceBuilder(address.ConnectionString).Build();
        var store = new PostgresStore(source, new ServerStatements(options.StatementTimeout), embedded: null);
        return new OpenStore(store, new AdvisoryLease(address), embedded: null, options, clock);
    }

    private static async Task<OpenStore> OpenEmbeddedAsync(
        StoreOptions options,
        IProcessSupervisor supervisor,
        TimeProvider clock,
        ILoggerFactory loggers,
        CancellationToken cancellationToken)
    {
        var embedded = await EmbeddedDatabase.StartAsync(options, supervisor, clock, loggers, cancellationToken).ConfigureAwait(false);
        var source = EmbeddedSource.Create(embedded.SocketFolder);
        embedded.OnRestarted(() =>
        {
            source.Clear();
            return Task.CompletedTask;
        });
        var policy = new EmbeddedStatements(options.StatementTimeout, clock, embedded.Restart);
        return new OpenStore(new PostgresStore(source, policy, embedded), new FolderLease(), embedded, options, clock);
    }
}
