using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.Launching;
using ProcOS.Foundation.Supervision;

namespace ProcOS.TestKit;

/// <summary>
/// One real Camunda 7 for all tests of a process: that of <c>PROCOS_TEST_CAMUNDA_URL</c>, else one from the shared
/// runtimes, in memory on a free port. It is for an assembly fixture: <c>[assembly: AssemblyFixture(typeof(CamundaEngine))]</c>;
/// a test class takes it as constructor parameter. Tests share it, other processes too perhaps: each uses process keys and
/// topics of its own (see <see cref="UniqueName"/>).
/// </summary>
public sealed class CamundaEngine : IEngineUnderTest, IAsyncDisposable
{
    /// <summary>Names an engine that already runs; blank counts as unset.</summary>
    public const string UrlVariable = "PROCOS_TEST_CAMUNDA_URL";

    private readonly SemaphoreSlim _gate = new(1);
    private IRunningEngine? _engine;
    private Camunda7Client? _client;
    private DirectoryInfo? _folder;

    /// <summary>The client; only after <see cref="GetAsync"/>.</summary>
    public Camunda7Client Client => _client ?? throw new InvalidOperationException("Await GetAsync() first.");

    /// <summary>A name that no other test uses, here or elsewhere; fit for ids.</summary>
    public static string UniqueName(string stem) => $"{stem}_{Guid.NewGuid():n}";

    /// <summary>Where the distribution lies, unpacked: for tests that start an engine of their own.</summary>
    public static async Task<string> UnpackAsync() => await RunAsync(SharedParts.Require("runtimes/unpack.sh"), "camunda-7.24.0");

    /// <inheritdoc/>
    public async Task<Camunda7Client> GetAsync()
    {
        await _gate.WaitAsync();
        try
        {
            return _client ??= new Camunda7Client(new Camunda7Options { BaseAddress = await AddressAsync() });
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_engine is not null)
        {
            await _engine.DisposeAsync();
        }

        _folder?.Delete(recursive: true);
        _gate.Dispose();
    }

    private async Task<Uri> AddressAsync()
    {
        if (Environment.GetEnvironmentVariable(UrlVariable) is { } url && !string.IsNullOrWhiteSpace(url))
        {
            return new Uri(url);
        }

        var home = await UnpackAsync();
        _folder = Directory.CreateTempSubdirectory("procos-test-engine-");
        var launcher = new DistributionLauncher(
            new DistributionOptions
            {
                Home = home,
                DataDirectory = _folder.FullName,
                DatabaseUrl = $"jdbc:h2:mem:{Guid.NewGuid():n};DB_CLOSE_DELAY=-1",
                Environment = new Dictionary<string, string?> { ["JAVA_OPTS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m" },
            },
            new ProcessSupervisor(TimeProvider.System),
            TimeProvider.System,
            NullLoggerFactory.Instance);
        _engine = await launcher.LaunchAsync(CancellationToken.None);
        return _engine.BaseAddress;
    }

    private static async Task<string> RunAsync(string program, string argument)
    {
        var start = new ProcessStartInfo { FileName = program, RedirectStandardOutput = true };
        start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{program} {argument} ended with {process.ExitCode}.");
    }
}
