using Npgsql;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Store.Tests.Connections;

public sealed class ServerFailureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_NothingListens_SaysThatItCannotBeReached()
    {
        var error = await Assert.ThrowsAsync<ProcOsException>(
            () => OpenAsync($"postgres://me:s3cret@127.0.0.1:{PostgresServer.FreePort()}/procos"));

        Assert.Equal(StoreErrors.Unreachable, error.Error);
        Assert.DoesNotContain("s3cret", error.Message);
    }

    [Fact]
    public async Task Open_DatabaseMissing_SaysThatAccessIsRefused()
    {
        var there = await PostgresServer.CreateDatabaseAsync();

        var error = await Assert.ThrowsAsync<ProcOsException>(
            () => OpenAsync(new NpgsqlConnectionStringBuilder(there) { Database = "nowhere" }.ConnectionString));

        Assert.Equal(StoreErrors.AccessRefused, error.Error);
    }

    [Fact]
    public async Task Open_ManyKernelsAtOnce_MigrateOnceAndShareTheId()
    {
        var address = await PostgresServer.CreateDatabaseAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(address)));

        Assert.Single(stores.Select(store => store.StoreId).Distinct());
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Run_StatementWithoutEnd_MissesItsDeadlineAndTheNextRuns()
    {
        await using var store = await OpenAsync(await PostgresServer.CreateDatabaseAsync(), TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<ProcOsException>(
            () => store.RunAsync(session => session.ExecuteAsync("SELECT pg_sleep(600)"), Token));

        Assert.Equal(StoreErrors.StatementTimeout, error.Error);
        Assert.Equal(1, await store.RunAsync(session => session.ScalarAsync<int>("SELECT 1"), Token));
    }

    [Fact]
    public async Task Run_CancelledInsideAStatement_EndsAndTheNextRuns()
    {
        await using var store = await OpenAsync(await PostgresServer.CreateDatabaseAsync());
        using var source = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var running = store.RunAsync(
            session =>
            {
                started.SetResult();
                return session.ExecuteAsync("SELECT pg_sleep(600)");
            },
            source.Token);
        await started.Task;

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(1, await store.RunAsync(session => session.ScalarAsync<int>("SELECT 1"), Token));
    }

    [Fact]
    public async Task Lease_ConnectionOfTheHolderDies_IsFree()
    {
        await using var store = await OpenAsync(await PostgresServer.CreateDatabaseAsync());
        _ = await store.Lease.AcquireAsync("root", Token);
        var second = store.Lease.AcquireAsync("root", Token);

        await store.RunAsync(
            session => session.ExecuteAsync(
                """
                SELECT pg_terminate_backend(pid) FROM pg_locks
                WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                """),
            Token);

        await (await second.WaitAsync(Eventually.Deadline, TimeProvider.System, Token)).DisposeAsync();
    }

    [Fact]
    public async Task Run_ServerKilledAndStarted_FailsClearlyThenWorksAgain()
    {
        _ = SharedParts.Require("runtimes/postgres-16.2.tar.xz");

        // Not a temporary folder of one's own, whose mode keeps out the user that the server runs as.
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"procos-own-postgres-{Guid.NewGuid():n}")).FullName;
        var port = PostgresServer.FreePort();
        var (server, address) = await PostgresServer.StartOwnAsync(folder, port);
        await using var store = await OpenAsync(address);
        await store.RunAsync(session => session.ExecuteAsync("CREATE TABLE kept AS SELECT 42 AS answer"), Token);

        // The tests' server acknowledges before it writes; this makes it write.
        await store.RunAsync(session => session.ExecuteAsync("CHECKPOINT"), Token);
        await server.StopAsync(new CancellationToken(canceled: true));
        var first = await Assert.ThrowsAsync<ProcOsException>(() => AnswerAsync(store));
        var second = await Assert.ThrowsAsync<ProcOsException>(() => AnswerAsync(store));
        (server, _) = await PostgresServer.StartOwnAsync(folder, port);
        await using (server)
        {
            Assert.Equal(42, await AnswerAsync(store));
        }

        Assert.Equal(StoreErrors.ConnectionLost, first.Error);
        Assert.Equal(StoreErrors.Unreachable, second.Error);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("53100", "PROC-STO-010")]
    [InlineData("53200", "PROC-STO-017")]
    [InlineData("53300", "PROC-STO-017")]
    [InlineData("57P01", "PROC-STO-009")]
    public async Task Run_TroubleOfTheServer_HasItsCode(string state, string code)
    {
        await using var store = await OpenAsync(await PostgresServer.CreateDatabaseAsync());

        var error = await Assert.ThrowsAsync<ProcOsException>(() => store.RunAsync(
            session => session.ExecuteAsync($"DO $$ BEGIN RAISE EXCEPTION 'trouble' USING ERRCODE = '{state}'; END $$"), Token));

        Assert.Equal(code, error.Error.Code);
    }

    private static Task<int> AnswerAsync(IOpenStore store) =>
        store.RunAsync(session => session.ScalarAsync<int>("SELECT answer FROM kept"), Token);

    private static Task<IOpenStore> OpenAsync(string address, TimeSpan? statementTimeout = null) =>
        EmbeddedStore.OpenAsync(new StoreOptions
        {
            DatabaseUrl = address,
            DataDirectory = Path.GetTempPath(),
            StatementTimeout = statementTimeout ?? TimeSpan.FromSeconds(30),
        });
}
