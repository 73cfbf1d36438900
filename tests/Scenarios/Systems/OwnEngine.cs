using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Engine;
using ProcOS.Engine.Launching;
using ProcOS.Foundation.Supervision;
using ProcOS.TestKit;

namespace ProcOS.Scenarios.Systems;

/// <summary>
/// A real engine of this test alone. The shared one will not do: kernels with different stores refuse to meet on one engine.
/// </summary>
internal static class OwnEngine
{
    public static async Task<IRunningEngine> StartAsync(TestFolder folder) =>
        await new DistributionLauncher(
            new DistributionOptions
            {
                Home = await CamundaEngine.UnpackAsync(),
                DataDirectory = Path.Combine(folder.Data, "..", "own-engine"),
                DatabaseUrl = $"jdbc:h2:mem:{Guid.NewGuid():n};DB_CLOSE_DELAY=-1",
                Environment = JavaOptions,
            },
            new ProcessSupervisor(TimeProvider.System),
            TimeProvider.System,
            NullLoggerFactory.Instance).LaunchAsync(CancellationToken.None);

    /// <summary>Quicker to start and smaller than the defaults; two of them share a machine with two cores.</summary>
    public static IReadOnlyDictionary<string, string?> JavaOptions { get; } = new Dictionary<string, string?>
    {
        ["JAVA_OPTS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m",
    };
}
