using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using ProcOS.Engine.Camunda7;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

public sealed class GuardedEngineTests(GuardedEngine engine) : IClassFixture<GuardedEngine>
{
    private static readonly Dictionary<string, VariableValue> None = [];

    private Camunda7Options Right => new() { BaseAddress = engine.Address, User = "demo", Password = "demo" };

    [Fact]
    public async Task BasicAuthentication_RightCredentials_AreTaken()
    {
        using var client = new Camunda7Client(Right);

        await ServeOneTaskAsync(client, "guarded.basic");
    }

    [Fact]
    public async Task BasicAuthentication_WrongOnes_AreDenied()
    {
        // Not the user of the other tests: a wrong password locks a user out for some seconds.
        var anonymous = new Camunda7Options { BaseAddress = engine.Address };
        foreach (var wrong in new[] { anonymous, Right with { User = "eve", Password = "wr0ng" }, anonymous with { BearerToken = "token" }, anonymous with { TokenProvider = _ => new("token") } })
        {
            using var stranger = new Camunda7Client(wrong);
            var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => stranger.Jobs.CountAsync(new JobQuery(), CancellationToken.None));
            Assert.Equal((401, EngineErrors.AccessDenied), (refusal.Status, refusal.Error));
            Assert.Equal(FailureCause.Denied, FailureClassifier.CauseOf(refusal));
            Assert.DoesNotContain("wr0ng", refusal.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>The engine itself knows no bearer tokens: they are for a gateway before it, which speaks to it in its own name.</summary>
    [Fact]
    public async Task BearerToken_GatewayBeforeTheEngine_LetsTheRightOneThrough()
    {
        using var http = new HttpClient();
        await using var gateway = await StubServer.StartAsync((context, _) => ForwardAsync(http, context));
        using var right = new Camunda7Client(new Camunda7Options { BaseAddress = gateway.Address, BearerToken = "right" });
        using var wrong = new Camunda7Client(new Camunda7Options { BaseAddress = gateway.Address, BearerToken = "wrong" });
        var calls = 0;
        using var renewed = new Camunda7Client(new Camunda7Options
        {
            BaseAddress = gateway.Address,
            TokenProvider = _ => new ValueTask<string>(Interlocked.Increment(ref calls) == 1 ? "expired" : "right"),
        });

        await ServeOneTaskAsync(right, "guarded.bearer");
        await ServeOneTaskAsync(renewed, "guarded.renewed");
        var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => wrong.Probe.GetVersionAsync(CancellationToken.None));

        Assert.Equal(EngineErrors.AccessDenied, refusal.Error);
    }

    [Theory]
    [InlineData("2026-07-01T12:00:00.123+0000")]
    [InlineData("2026-12-31T23:59:59.999-1130")]
    [InlineData("1890-01-01T00:00:00.001+0530")]
    [InlineData("1500-06-01T00:00:00.000+0000")]
    [InlineData("0002-01-01T00:00:00.000+0000")]
    [InlineData("9999-12-31T23:59:59.999+0000")]
    public async Task Date_EngineInAnotherTimeZone_KeepsTheMoment(string text)
    {
        Assert.True(EngineDate.TryParse(text, out var moment));
        using var client = new Camunda7Client(Right);
        var process = await TestProcess.DeployAsync(client, TestProcess.OneTask("guarded.dates." + text));
        var instance = await process.StartAsync(("when", VariableValue.Of(moment)));
        var task = Assert.Single(await client.ExternalTasks.FetchAndLockAsync(Fetch("guarded.dates." + text), CancellationToken.None));

        var read = await client.Variables.FindAsync(VariableScope.OfInstance(instance.Id), "when", CancellationToken.None);

        Assert.Matches("[-]0[23]30$", read!.Value.AsText());
        Assert.Equal((moment, moment), (read.Value.AsDate(), task.Variables["when"].AsDate()));
        Assert.Equal(moment, (await process.PastVariablesAsync(instance.Id))["when"].AsDate());
        Assert.NotEqual(TimeSpan.Zero, task.Created!.Value.Offset);
        var created = new ExternalTaskQuery { ExternalTaskId = task.Id, LockExpirationAfter = task.LockExpirationTime!.Value.AddSeconds(-1) };
        Assert.Equal(1, await client.ExternalTaskOperations.CountAsync(created, CancellationToken.None));
        Assert.Equal(0, await client.ExternalTaskOperations.CountAsync(created with { LockExpirationAfter = task.LockExpirationTime }, CancellationToken.None));
    }

    private static FetchRequest Fetch(string topic) => new("w", 1, TimeSpan.FromSeconds(10), [new FetchTopic(topic, TimeSpan.FromMinutes(1))]);

    private static async Task ServeOneTaskAsync(Camunda7Client client, string topic)
    {
        var process = await TestProcess.DeployAsync(client, TestProcess.OneTask(topic));
        var instance = await process.StartAsync();
        var task = Assert.Single(await client.ExternalTasks.FetchAndLockAsync(Fetch(topic), CancellationToken.None));
        await client.ExternalTasks.CompleteAsync(task.Id, "w", None, CancellationToken.None);
        Assert.NotNull((await process.EndOfAsync(instance.Id)).Ended);
    }

    private async Task ForwardAsync(HttpClient http, HttpContext context)
    {
        if (context.Request.Headers.Authorization != "Bearer right")
        {
            await StubServer.AnswerAsync(context, 401, "");
            return;
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), new Uri(engine.Address.GetLeftPart(UriPartial.Authority) + context.Request.Path + context.Request.QueryString));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("demo:demo")));
        if (context.Request.ContentType is { } type)
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        using var answer = await http.SendAsync(request);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body);
    }
}
