using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.Launching;
using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Supervision;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

/// <summary>A real engine that wants credentials.</summary>
public sealed class AuthenticationTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-auth-");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Engine_WithBasicAuthentication_TakesTheRightCredentialsOnly()
    {
        await using var engine = await LaunchAsync();
        var anonymous = new Camunda7Options { BaseAddress = engine.BaseAddress };
        var right = anonymous with { User = "demo", Password = "demo" };
        using var client = new Camunda7Client(right);
        var process = await TestProcess.DeployAsync(client, TestProcess.OneTask("auth.work"));
        _ = await process.StartAsync();
        var task = Assert.Single(await client.ExternalTasks.FetchAndLockAsync(
            new FetchRequest("w", 1, TimeSpan.FromSeconds(10), [new FetchTopic("auth.work", TimeSpan.FromMinutes(1))]), CancellationToken.None));
        await client.ExternalTasks.CompleteAsync(task.Id, "w", new Dictionary<string, VariableValue>(), CancellationToken.None);

        foreach (var wrong in new[] { anonymous, right with { Password = "wr0ng" }, anonymous with { BearerToken = "token" }, anonymous with { TokenProvider = _ => new("token") } })
        {
            using var stranger = new Camunda7Client(wrong);
            var refusal = await Assert.ThrowsAsync<EngineRefusedException>(() => stranger.Jobs.CountAsync(new JobQuery(), CancellationToken.None));
            Assert.Equal((401, EngineErrors.AccessDenied), (refusal.Status, refusal.Error));
            Assert.Equal(FailureCause.Denied, FailureClassifier.CauseOf(refusal));
            Assert.DoesNotContain("wr0ng", refusal.Message, StringComparison.Ordinal);
        }
    }

    private async Task<IRunningEngine> LaunchAsync()
    {
        var options = new DistributionOptions
        {
            Home = await CamundaEngine.UnpackAsync(),
            DataDirectory = _folder.FullName,
            DatabaseUrl = $"jdbc:h2:mem:{Guid.NewGuid():n};DB_CLOSE_DELAY=-1",
            User = "demo",
            Password = "demo",
            Environment = new Dictionary<string, string?>
            {
                ["JAVA_OPTS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m",
                ["CAMUNDA_BPM_RUN_AUTH_ENABLED"] = "true",
            },
        };
        var launcher = new DistributionLauncher(options, new ProcessSupervisor(TimeProvider.System), TimeProvider.System, NullLoggerFactory.Instance);
        return await launcher.LaunchAsync(CancellationToken.None);
    }
}
