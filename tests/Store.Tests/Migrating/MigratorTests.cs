using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ProcOS.Foundation.Errors;
using ProcOS.Store.Connections;
using ProcOS.Store.Leasing;
using ProcOS.Store.Migrating;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Store.Tests.Migrating;

public sealed class MigratorTests : IAsyncLifetime
{
    private static readonly MigrationFile First = MigrationFile.Create(1, "0001_first", "CREATE TABLE shop.orders (id int); INSERT INTO shop.orders VALUES (1);");
    private static readonly MigrationFile Second = MigrationFile.Create(2, "0002_second", "ALTER TABLE shop.orders ADD COLUMN name text;");

    private PostgresStore _store = null!;
    private Migrator _migrator = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (_store, _migrator) = await NewDatabaseAsync();

    public ValueTask DisposeAsync() => _store is null ? ValueTask.CompletedTask : _store.DisposeAsync();

    [Fact]
    public async Task Run_Twice_RunsEachFileOnce()
    {
        await MigrateAsync(First, Second);
        await MigrateAsync(First, Second);

        Assert.Equal(1, await ScalarAsync<int>("SELECT count(*) FROM shop.orders"));
        Assert.Equal(2, await ScalarAsync<int>("SELECT count(*) FROM procos.migrations WHERE schema = 'shop'"));
    }

    [Fact]
    public async Task Run_FileAdded_RunsOnlyThat()
    {
        await MigrateAsync(First);
        await MigrateAsync(First, Second);

        Assert.Equal(1, await ScalarAsync<int>("SELECT count(*) FROM shop.orders WHERE name IS NULL"));
    }

    [Fact]
    public async Task Run_FileThatFails_IsUndoneWholeAndNamed()
    {
        var broken = MigrationFile.Create(2, "0002_broken", "CREATE TABLE shop.half (id int); SELECT 1 / 0;");

        var error = await Assert.ThrowsAsync<ProcOsException>(() => MigrateAsync(First, broken));

        Assert.Equal(StoreErrors.MigrationFailed, error.Error);
        Assert.Equal("shop: 0002_broken", error.Subject);
        Assert.Contains("division by zero", error.Found);
        Assert.Null(await ScalarAsync<string?>("SELECT to_regclass('shop.half')::text"));
        Assert.Equal(1, await ScalarAsync<int>("SELECT max(number) FROM procos.migrations"));
        await MigrateAsync(First, Second);
    }

    [Fact]
    public async Task Run_FileChangedAfterItRan_IsRefusedAndNothingRuns()
    {
        await MigrateAsync(First);

        var error = await Assert.ThrowsAsync<ProcOsException>(
            () => MigrateAsync(MigrationFile.Create(1, "0001_first", First.Sql + " "), Second));

        Assert.Equal(StoreErrors.MigrationChanged, error.Error);
        Assert.Equal(1, await ScalarAsync<int>("SELECT max(number) FROM procos.migrations"));
    }

    [Fact]
    public async Task Run_DatabaseOfANewerVersion_IsRefused()
    {
        await MigrateAsync(First, Second);

        var error = await Assert.ThrowsAsync<ProcOsException>(() => MigrateAsync(First));

        Assert.Equal(StoreErrors.MigrationUnknown, error.Error);
        Assert.Contains("0002_second", error.Found);
    }

    [Fact]
    public void Create_OtherLineEnds_HaveTheSameChecksum() =>
        Assert.Equal(MigrationFile.Create(1, "a", "x\ny\n").Checksum, MigrationFile.Create(1, "a", "x\r\ny\r\n").Checksum);

    [Fact]
    public async Task Run_OwnFilesFromEveryPriorVersion_EndInTheSameSchema()
    {
        var files = MigrationFile.ReadAll(new MigrationSet("procos", typeof(StoreOpener).Assembly));
        await _migrator.RunAsync([("procos", files)], Token);
        var direct = await SchemaAsync(_store);

        for (var version = 0; version < files.Count; version++)
        {
            var (store, migrator) = await NewDatabaseAsync();
            await using var closing = store;
            await migrator.RunAsync([("procos", [.. files.Take(version)])], Token);
            await migrator.RunAsync([("procos", files)], Token);

            Assert.Equal(direct, await SchemaAsync(store));
        }

        Assert.NotEmpty(direct);
    }

    private static async Task<(PostgresStore Store, Migrator Migrator)> NewDatabaseAsync()
    {
        var address = await PostgresServer.CreateDatabaseAsync();
        var store = new PostgresStore(NpgsqlDataSource.Create(address), new ServerStatements(TimeSpan.FromSeconds(30)), embedded: null);
        var lease = new AdvisoryLease(new NpgsqlConnectionStringBuilder(address));
        return (store, new Migrator(store, lease, NullLogger<Migrator>.Instance));
    }

    private Task MigrateAsync(params MigrationFile[] files) => _migrator.RunAsync([("shop", files)], Token);

    private Task<T> ScalarAsync<T>(string sql) => _store.RunAsync(session => session.ScalarAsync<T>(sql), Token);

    private static Task<IReadOnlyList<string>> SchemaAsync(PostgresStore store) =>
        store.RunAsync(
            session => session.QueryAsync<string>(
                """
                SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)
                FROM information_schema.columns WHERE table_schema = 'procos' ORDER BY 1
                """),
            Token);
}
