using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using ProcOS.Engine.Camunda7;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

public sealed class TransportTests
{
    private const string Conflict = """{"type":"OptimisticLockingException","message":"met","code":1}""";
    private const string Failed = """{"type":"ProcessEngineException","message":"broken","code":0}""";
    private static readonly Dictionary<string, VariableValue> None = [];

    [Fact]
    public async Task Read_AnswersFailTwice_IsRepeatedUntilItAnswers()
    {
        await using var server = await StubServer.StartAsync((context, before) => before < 2
            ? StubServer.AnswerAsync(context, 503, "<html>busy</html>")
            : StubServer.AnswerAsync(context, 200, """{"count":5}"""));
        using var client = Client(server);

        Assert.Equal(5, await client.Jobs.CountAsync(new JobQuery(), CancellationToken.None));
        Assert.Equal(["POST /engine-rest/job/count", "POST /engine-rest/job/count", "POST /engine-rest/job/count"], server.Requests);
    }

    [Fact]
    public async Task Change_AnswerIsLost_IsNotRepeated()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.AnswerAsync(context, 504, ""));
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<EngineUnreachableException>(() => client.Events.SendSignalAsync(new Signal("s"), CancellationToken.None));

        Assert.True(exception.MayHaveArrived);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("DataAccessResourceFailureException", 0, false)]
    [InlineData("ProcessEnginePersistenceException", 0, false)]
    [InlineData("CannotCreateTransactionException", 0, false)]
    [InlineData("OptimisticLockingException", 1, false)]
    [InlineData("ProcessEnginePersistenceException", 10_002, true)]
    [InlineData("NullPointerException", 0, true)]
    [InlineData("ProcessEngineException", 0, true)]
    public async Task Deploy_EngineFailsWithoutNamingAProblem_IsTheModelsUnlessItsDatabaseFails(string type, int code, bool isTheModels)
    {
        await using var server = await StubServer.StartAsync(
            (context, _) => StubServer.AnswerAsync(context, 500, $$"""{"type":"{{type}}","message":"broken","code":{{code}}}"""));
        using var client = Client(server);

        var refusal = await Assert.ThrowsAnyAsync<EngineRefusedException>(
            () => client.Deployments.DeployAsync(new DeploymentRequest("n", "s", [new DeploymentResource("a.bpmn", "<a/>"u8.ToArray())]), CancellationToken.None));

        Assert.Equal(isTheModels, refusal is DeploymentRefusedException);
    }

    [Fact]
    public async Task Answer_IsCutInTheMiddle_IsSilenceAndOnlyAReadIsRepeated()
    {
        await using var server = await StubServer.StartAsync(async (context, before) =>
        {
            if (before != 1)
            {
                await context.Response.WriteAsync("""{"count":""");
                await context.Response.Body.FlushAsync();
                context.Abort();
                return;
            }

            await StubServer.AnswerAsync(context, 200, """{"count":5}""");
        });
        using var client = Client(server);

        Assert.Equal(5, await client.Jobs.CountAsync(new JobQuery(), CancellationToken.None));
        var silence = await Assert.ThrowsAsync<EngineUnreachableException>(
            () => client.Events.EvaluateConditionsAsync(new ConditionEvaluation(None), CancellationToken.None));

        Assert.True(silence.MayHaveArrived);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Complete_MeetsConflicts_IsRepeatedAtOnceAndAFailureIsNot()
    {
        await using var server = await StubServer.StartAsync((context, before) => StubServer.AnswerAsync(context, 500, before < 3 ? Conflict : Failed));
        using var client = Client(server);

        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => client.ExternalTasks.CompleteAsync("t", "w", None, CancellationToken.None));

        Assert.Equal((0, 4), (refusal.EngineCode, server.Requests.Count));
    }

    [Fact]
    public async Task Poll_ServerIsBusy_IsTheCallersToRepeat()
    {
        await using var server = await StubServer.StartAsync((context, _) =>
            StubServer.AnswerAsync(context, 500, """{"type":"InvalidRequestException","message":"too many requests","code":null}"""));
        using var client = Client(server);

        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => client.ExternalTasks.FetchAndLockAsync(
            new FetchRequest("w", 1, TimeSpan.Zero, [new FetchTopic("t", TimeSpan.FromSeconds(1))]), CancellationToken.None));

        Assert.Equal(FailureCause.NeverTaken, FailureClassifier.CauseOf(refusal));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Token_FromAProvider_IsAskedForAnewAfterA401()
    {
        await using var server = await StubServer.StartAsync((context, _) => context.Request.Headers.Authorization == "Bearer second"
            ? StubServer.AnswerAsync(context, 200, """{"version":"7.24.0"}""")
            : StubServer.AnswerAsync(context, 401, ""));
        var tokens = new Queue<string>(["first", "second", "second"]);
        using var client = Client(server, options => options with { TokenProvider = _ => new ValueTask<string>(tokens.Dequeue()) });

        Assert.Equal("7.24.0", await client.Probe.GetVersionAsync(CancellationToken.None));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Token_CannotBeHadForAMoment_DelaysACallThatMustNotBeDoubled()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.AnswerAsync(context, 204, ""));
        var asked = 0;
        using var client = Client(server, options => options with
        {
            TokenProvider = _ => ++asked < 3 ? throw new TimeoutException("the token server is away") : new ValueTask<string>("token"),
        });

        await client.Events.SendSignalAsync(new Signal("s"), CancellationToken.None);

        Assert.Equal((3, 1), (asked, server.Requests.Count));
    }

    [Fact]
    public async Task Token_CannotBeHad_IsToldAsNeverSent()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.AnswerAsync(context, 204, ""));
        using var client = Client(server, options => options with { TokenProvider = _ => throw new TimeoutException("the token server is away") });

        var silence = await Assert.ThrowsAsync<EngineUnreachableException>(() => client.Events.SendSignalAsync(new Signal("s"), CancellationToken.None));

        Assert.False(silence.MayHaveArrived);
        Assert.Contains("the token server is away", silence.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Token_StaysTheSameAfterA401_IsDenied()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.AnswerAsync(context, 401, ""));
        using var client = Client(server, options => options with { TokenProvider = _ => new ValueTask<string>("old") });

        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => client.Probe.GetVersionAsync(CancellationToken.None));

        Assert.Equal(EngineErrors.AccessDenied, refusal.Error);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task NamedEngine_AllButTheListOfEngines_GoBelowItsName()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.AnswerAsync(
            context, 200, context.Request.Path.Value!.EndsWith("/engine", StringComparison.Ordinal) ? """[{"name":"other"}]""" : """{"version":"7.24.0"}"""));
        using var client = Client(server, options => options with { EngineName = "other" });

        _ = await client.Probe.GetVersionAsync(CancellationToken.None);
        _ = await client.Probe.ListEnginesAsync(CancellationToken.None);

        Assert.Equal(["GET /engine-rest/engine/other/version", "GET /engine-rest/engine"], server.Requests);
    }

    [Fact]
    public async Task Pool_MoreCallsThanConnections_WaitForOne()
    {
        var (running, most) = (0, 0);
        await using var server = await StubServer.StartAsync(async (context, _) =>
        {
            var now = Interlocked.Increment(ref running);
            most = Math.Max(most, now);
            await Task.Yield();
            _ = Interlocked.Decrement(ref running);
            await StubServer.AnswerAsync(context, 200, """{"version":"7.24.0"}""");
        });
        using var client = Client(server, options => options with { MaxConnections = 2 });

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.Probe.GetVersionAsync(CancellationToken.None)));

        Assert.InRange(most, 1, 2);
        Assert.Equal(50, server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("..")]
    public async Task Call_WithAnIdThatCanBeNone_IsRefusedBeforeItIsSent(string id)
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.AnswerAsync(context, 200, "{}"));
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<ProcOsException>(() => client.ExternalTasks.CompleteAsync(id, "w", None, CancellationToken.None));

        Assert.Equal(EngineErrors.InvalidArgument, exception.Error);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Call_WithAnImpossibleNumber_IsRefusedBeforeItIsSent()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.AnswerAsync(context, 200, "[]"));
        using var client = Client(server);
        var topic = new FetchTopic("t", TimeSpan.FromSeconds(1));
        Func<Task>[] calls =
        [
            () => client.ExternalTasks.FetchAndLockAsync(new FetchRequest("w", 0, TimeSpan.Zero, [topic]), CancellationToken.None),
            () => client.ExternalTasks.FetchAndLockAsync(new FetchRequest("w", 1, TimeSpan.FromHours(1), [topic]), CancellationToken.None),
            () => client.ExternalTasks.FetchAndLockAsync(new FetchRequest("w", 1, TimeSpan.Zero, []), CancellationToken.None),
            () => client.ExternalTasks.FetchAndLockAsync(new FetchRequest(" ", 1, TimeSpan.Zero, [topic]), CancellationToken.None),
            () => client.ExternalTasks.FetchAndLockAsync(new FetchRequest("w", 1, TimeSpan.Zero, [topic with { LockDuration = TimeSpan.Zero }]), CancellationToken.None),
            () => client.ExternalTasks.FetchAndLockAsync(
                new FetchRequest("w", 1, TimeSpan.Zero, [topic with { WithoutTenantId = true, TenantIdIn = ["acme"] }]), CancellationToken.None),
            () => client.ExternalTasks.ExtendLockAsync("t", "w", TimeSpan.Zero, CancellationToken.None),
            () => client.ExternalTasks.FailAsync("t", "w", new TaskFailure("m", null, -1, TimeSpan.Zero), CancellationToken.None),
            () => client.Jobs.ListAsync(new JobQuery { FirstResult = -1 }, CancellationToken.None),
            () => client.Incidents.ListAsync(
                new IncidentQuery { Sorting = [new(IncidentSortKey.TenantId), new(IncidentSortKey.ActivityId)] }, CancellationToken.None),
        ];

        foreach (var call in calls)
        {
            Assert.Equal(EngineErrors.InvalidArgument, (await Assert.ThrowsAsync<ProcOsException>(call)).Error);
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task All_PagesOfNothing_Ends()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.AnswerAsync(context, 200, "[]"));
        using var client = Client(server);

        await foreach (var job in client.Jobs.AllAsync(new JobQuery { MaxResults = 0 }, CancellationToken.None))
        {
            Assert.Fail($"{job.Id} is on a page without places.");
        }

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Connection_IsNotHadInTime_WasNeverSent()
    {
        using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        var callers = await FillAsync((IPEndPoint)listener.LocalEndPoint!);
        using var client = new Camunda7Client(new Camunda7Options
        {
            BaseAddress = new Uri($"http://{listener.LocalEndPoint}"),
            ConnectTimeout = TimeSpan.FromMilliseconds(200),
        });

        var silence = await Assert.ThrowsAsync<EngineUnreachableException>(() => client.Events.SendSignalAsync(new Signal("s"), CancellationToken.None));

        Assert.False(silence.MayHaveArrived);
        callers.ForEach(caller => caller.Dispose());
    }

    [Fact]
    public void Options_InALog_ShowNoSecret()
    {
        var options = new Camunda7Options { BaseAddress = new Uri("http://engine"), User = "demo", Password = "hidden", BearerToken = "hidden" };

        Assert.Contains("http://engine", options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", options.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Takes every place in the queue of a server that accepts nobody: the next connection is not had.</summary>
    private static async Task<List<Socket>> FillAsync(IPEndPoint server)
    {
        var callers = new List<Socket>();
        while (true)
        {
            var caller = new Socket(SocketType.Stream, ProtocolType.Tcp);
            callers.Add(caller);
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            try
            {
                await caller.ConnectAsync(server, patience.Token);
            }
            catch (OperationCanceledException)
            {
                return callers;
            }
        }
    }

    private static Camunda7Client Client(StubServer server, Func<Camunda7Options, Camunda7Options>? change = null)
    {
        var options = new Camunda7Options { BaseAddress = server.Address };
        return new Camunda7Client(change?.Invoke(options) ?? options);
    }
}
