using Npgsql;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Store.Tests.Contract;

/// <summary>What both databases promise, each with a pool of one.</summary>
public abstract class StoreContract(ContractStore fixture) : IAsyncLifetime
{
    private readonly TestStore _store = fixture.Store;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        await ExecuteAsync(
            """
            DROP TABLE IF EXISTS things, moments, points;
            CREATE TABLE things (id int PRIMARY KEY, name text);
            DELETE FROM procos.effects;
            ALTER TABLE procos.audit_log DISABLE TRIGGER USER;
            DELETE FROM procos.audit_log;
            ALTER TABLE procos.audit_log ENABLE TRIGGER USER;
            """);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void StoreId_OfAStore_IsAUuid()
    {
        Assert.Equal(fixture.Kind, _store.Kind);
        Assert.True(Guid.TryParse(_store.StoreId, out _));
        Assert.False(_store.Lost.IsCompleted);
    }

    [Fact]
    public async Task Run_WorkThatEnds_KeepsAllOfIt()
    {
        await _store.RunAsync(
            async session =>
            {
                Assert.Equal(1, await session.ExecuteAsync("INSERT INTO things VALUES (1, 'one')"));
                Assert.Equal(2, await session.ExecuteAsync(
                    "INSERT INTO things VALUES (@Id, @Name)", new[] { new { Id = 2, Name = "two" }, new { Id = 3, Name = "three" } }));
            },
            Token);

        Assert.Equal(["one", "two", "three"], await QueryAsync<string>("SELECT name FROM things ORDER BY id"));
    }

    [Fact]
    public async Task Run_WorkThatThrows_KeepsNothingOfIt()
    {
        await Assert.ThrowsAsync<FormatException>(() => _store.RunAsync(
            async session =>
            {
                _ = await session.ExecuteAsync("INSERT INTO things VALUES (1, 'one')");
                throw new FormatException();
            },
            Token));

        Assert.Empty(await QueryAsync<string>("SELECT name FROM things"));
    }

    [Fact]
    public async Task Run_StatementRefused_ThrowsTheDatabasesOwnErrorAndTheNextWorkRuns()
    {
        await ExecuteAsync("INSERT INTO things VALUES (1, 'one')");

        var error = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync("INSERT INTO things VALUES (1, 'again')"));

        Assert.Equal(PostgresErrorCodes.UniqueViolation, error.SqlState);
        Assert.Equal(["one"], await QueryAsync<string>("SELECT name FROM things"));
    }

    [Fact]
    public async Task Run_InsideOtherWork_Throws()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => _store.RunAsync(
            _ => _store.RunAsync(session => session.ScalarAsync<int>("SELECT 1"), Token), Token));

        Assert.Contains("StoreSession", error.Message);
        Assert.Equal(1, await ScalarAsync<int>("SELECT 1"));
    }

    [Fact]
    public async Task Run_FromATaskThatOutlivesTheWorkThatStartedIt_Runs()
    {
        var ended = new TaskCompletionSource();
        Task<int>? late = null;
        await _store.RunAsync(
            session =>
            {
                late = Task.Run(async () =>
                {
                    await ended.Task;
                    return await ScalarAsync<int>("SELECT 7");
                });
                return session.ExecuteAsync("SELECT 1");
            },
            Token);
        ended.SetResult();

        Assert.Equal(7, await late!);
    }

    [Fact]
    public async Task Run_ManyAtOnce_AllEnd()
    {
        await Task.WhenAll(Enumerable.Range(1, 50).Select(id => ExecuteAsync("INSERT INTO things VALUES (@id, 'x')", new { id })));

        Assert.Equal(50, await ScalarAsync<int>("SELECT count(*) FROM things"));
    }

    [Fact]
    public async Task Run_CancelledBefore_DoesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.RunAsync(
            session => session.ExecuteAsync("INSERT INTO things VALUES (1, 'one')"), cancelled.Token));

        Assert.Equal(0, await ScalarAsync<int>("SELECT count(*) FROM things"));
    }

    [Fact]
    public async Task Run_CancelledBetweenStatements_KeepsNothing()
    {
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.RunAsync(
            async session =>
            {
                _ = await session.ExecuteAsync("INSERT INTO things VALUES (1, 'one')");
                await source.CancelAsync();
                _ = await session.ExecuteAsync("INSERT INTO things VALUES (2, 'two')");
            },
            source.Token));

        Assert.Equal(0, await ScalarAsync<int>("SELECT count(*) FROM things"));
    }

    [Fact]
    public async Task Run_SessionStateOfEarlierWork_IsGone()
    {
        var before = await ScalarAsync<string>("SHOW search_path");
        await ExecuteAsync("SET search_path TO nowhere; CREATE TEMP TABLE leftover (id int)");

        Assert.Equal(before, await ScalarAsync<string>("SHOW search_path"));
        Assert.Null(await ScalarAsync<string?>("SELECT to_regclass('leftover')::text"));
    }

    [Fact]
    public async Task Find_NoRow_AnswersNull() =>
        Assert.Null(await _store.RunAsync(session => session.FindAsync<string>("SELECT name FROM things"), Token));

    private sealed record Moment(int Id, DateTimeOffset At, DateTimeOffset? Maybe);

    [Fact]
    public async Task Values_DateTimeOffset_KeepTheirInstant()
    {
        var at = new DateTimeOffset(2026, 5, 17, 13, 45, 59, 123, TimeSpan.FromHours(2));
        await ExecuteAsync("CREATE TABLE moments (id int, at timestamptz, maybe timestamptz)");
        await ExecuteAsync("INSERT INTO moments VALUES (@Id, @At, @Maybe)", new[] { new Moment(1, at, at), new Moment(2, at, null) });

        var moments = await QueryAsync<Moment>("""SELECT id AS "Id", at AS "At", maybe AS "Maybe" FROM moments ORDER BY id""");

        Assert.Equal([new Moment(1, at.ToUniversalTime(), at.ToUniversalTime()), new Moment(2, at.ToUniversalTime(), null)], moments);
        Assert.Equal(at, await ScalarAsync<DateTimeOffset>("SELECT at FROM moments WHERE at = @at LIMIT 1", new { at }));
    }

    [Fact]
    public async Task Values_Vector_IsSearchedAsRealArray()
    {
        await ExecuteAsync("CREATE TABLE points (id int, place vector(3))");
        await ExecuteAsync(
            "INSERT INTO points VALUES (@Id, @Place::real[]::vector)",
            new[] { new { Id = 1, Place = new[] { 0f, 0f, 1f } }, new { Id = 2, Place = new[] { 1f, 0.5f, 0f } } });

        var nearest = await ScalarAsync<int>(
            "SELECT id FROM points ORDER BY place <=> @wanted::vector LIMIT 1", new { wanted = new[] { 1f, 0f, 0f } });

        Assert.Equal(2, nearest);
        var place = await ScalarAsync<float[]>("SELECT place::real[] FROM points WHERE id = 2");
        Assert.Equal([1f, 0.5f, 0f], place);
    }

    [Fact]
    public async Task Values_JsonFullTextAndArrays_Work()
    {
        Assert.Equal(2, await ScalarAsync<int>("SELECT (@json::jsonb -> 'a' ->> 1)::int", new { json = """{"a":[1,2]}""" }));
        Assert.True(await ScalarAsync<bool>("SELECT to_tsvector('english', 'running processes') @@ plainto_tsquery('english', 'process')"));
        Assert.Equal(3, await ScalarAsync<int>("SELECT cardinality(@names)", new { names = new[] { "a", "b", "c" } }));
    }

    [Fact]
    public async Task Lease_SecondHolder_WaitsForTheFirst()
    {
        var first = await _store.Lease.AcquireAsync("root", Token);
        var second = _store.Lease.AcquireAsync("root", Token);
        await using (await _store.Lease.AcquireAsync("another", Token))
        {
            Assert.Equal(1, await ScalarAsync<int>("SELECT 1"));
            Assert.False(second.IsCompleted);
        }

        await first.DisposeAsync();

        await (await second).DisposeAsync();
    }

    [Fact]
    public async Task Lease_WaitCancelled_Throws()
    {
        await using var first = await _store.Lease.AcquireAsync("root", Token);
        using var source = new CancellationTokenSource();
        var second = _store.Lease.AcquireAsync("root", source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task Effects_SecondDelivery_AnswersTheFirstAndChangesNothing()
    {
        Task<Answer> DeliverAsync(string name) => _store.Effects.OnceAsync(
            "task-1",
            async session =>
            {
                _ = await session.ExecuteAsync("INSERT INTO things VALUES (1, @name)", new { name });
                return new Answer(name, [1, 2]);
            },
            Token);

        var first = await DeliverAsync("first");
        var second = await DeliverAsync("second");

        Assert.Equal(("first", "first"), (first.Name, second.Name));
        Assert.Equal([1, 2], second.Numbers);
        Assert.Equal(["first"], await QueryAsync<string>("SELECT name FROM things"));
    }

    [Fact]
    public async Task Effects_DeliveriesAtOnce_HaveOneEffect()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(number => _store.Effects.OnceAsync(
            "task-1",
            async session =>
            {
                _ = await session.ExecuteAsync("INSERT INTO things VALUES (@number, 'x')", new { number });
                return number;
            },
            Token)));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, await ScalarAsync<int>("SELECT count(*) FROM things"));
    }

    [Fact]
    public async Task Effects_WorkThatFailed_IsDoneByTheNextDelivery()
    {
        await Assert.ThrowsAsync<FormatException>(() => _store.Effects.OnceAsync<int>("task-1", _ => throw new FormatException(), Token));

        Assert.Equal(5, await _store.Effects.OnceAsync("task-1", _ => Task.FromResult(5), Token));
    }

    [Fact]
    public async Task Effects_NullAnswer_IsKept()
    {
        Assert.Null(await _store.Effects.OnceAsync("task-1", _ => Task.FromResult<string?>(null), Token));
        Assert.Null(await _store.Effects.OnceAsync("task-1", _ => Task.FromResult<string?>("other"), Token));
    }

    [Fact]
    public async Task Audit_Events_AreListedNewestFirst()
    {
        var at = new DateTimeOffset(2026, 5, 17, 13, 45, 0, TimeSpan.Zero);
        var first = new AuditEvent("draft_approved", "proposal-1", "demo", at, """{"hash":"ab"}""", "c-1");
        var second = first with { Event = "process_deployed", Subject = "proposal-2", CorrelationId = null };
        await _store.RunAsync(
            async session =>
            {
                await _store.Audit.AppendAsync(session, first);
                await _store.Audit.AppendAsync(session, second);
            },
            Token);

        Assert.Equal([second, first], await _store.Audit.ListAsync(null, 10, Token));
        Assert.Equal([second], await _store.Audit.ListAsync(null, 1, Token));
        Assert.Equal([first], await _store.Audit.ListAsync("proposal-1", 10, Token));
    }

    [Theory]
    [InlineData("UPDATE procos.audit_log SET actor = 'me'")]
    [InlineData("DELETE FROM procos.audit_log")]
    [InlineData("TRUNCATE procos.audit_log")]
    public async Task Audit_ChangeOrRemoval_IsRefused(string statement)
    {
        var kept = new AuditEvent("draft_approved", "proposal-1", "demo", DateTimeOffset.UnixEpoch, "{}", null);
        await _store.RunAsync(session => _store.Audit.AppendAsync(session, kept), Token);

        var error = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(statement));

        Assert.Contains("append-only", error.MessageText);
        Assert.Equal([kept], await _store.Audit.ListAsync(null, 10, Token));
    }

    private sealed record Answer(string Name, int[] Numbers);

    private Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        _store.RunAsync(session => session.ExecuteAsync(sql, parameters), Token);

    private Task<T> ScalarAsync<T>(string sql, object? parameters = null) =>
        _store.RunAsync(session => session.ScalarAsync<T>(sql, parameters), Token);

    private Task<IReadOnlyList<T>> QueryAsync<T>(string sql) => _store.RunAsync(session => session.QueryAsync<T>(sql), Token);
}
