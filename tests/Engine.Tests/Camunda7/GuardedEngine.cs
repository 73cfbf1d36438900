using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Engine.Launching;
using ProcOS.Foundation.Supervision;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Camunda7;

/// <summary>A real engine of its own, set up as others are: it wants credentials, and its clock is three and a half hours behind.</summary>
public sealed class GuardedEngine : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-guarded-");
    private IRunningEngine? _engine;

    public Uri Address => _engine!.BaseAddress;

    public async ValueTask InitializeAsync()
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
                ["JAVA_OPTS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -Duser.timezone=America/St_Johns",
                ["CAMUNDA_BPM_RUN_AUTH_ENABLED"] = "true",
            },
        };
        var launcher = new DistributionLauncher(options, new ProcessSupervisor(TimeProvider.System), TimeProvider.System, NullLoggerFactory.Instance);
        _engine = await launcher.LaunchAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
        {
            await _engine.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
