using System.Diagnostics;
using System.Globalization;
using ProcOS.Engine;
using ProcOS.Scenarios.Systems;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Scenarios.Recovery;

/// <summary>A kernel with its engine and its store, any of which can be killed and brought back.</summary>
internal sealed class RecoverySystem : IAsyncDisposable
{
    private readonly TestFolder _folder;
    private readonly IRunningEngine? _engine;
    private readonly Dictionary<string, string?> _settings;
    private KernelProcess? _kernel;

    private RecoverySystem(TestFolder folder, IRunningEngine? engine, Dictionary<string, string?> settings)
    {
        _folder = folder;
        _engine = engine;
        _settings = settings;
    }

    public KernelProcess Kernel => _kernel ?? throw new InvalidOperationException("The kernel has not been started.");

    /// <param name="engineOfKernel">Whether the kernel starts and watches the engine; otherwise it finds one that is there.</param>
    public static async Task<RecoverySystem> CreateAsync(bool engineOfKernel)
    {
        var folder = new TestFolder();
        var settings = new Dictionary<string, string?>(OwnEngine.JavaOptions)
        {
            ["ENGINE"] = "camunda",
            ["KNOWLEDGE_SOURCES"] = folder.Knowledge,
            ["PROCOS_HEALTH_INTERVAL"] = "PT1S",
        };
        IRunningEngine? engine = null;
        if (engineOfKernel)
        {
            settings["CAMUNDA_HOME"] = await CamundaEngine.UnpackAsync();
        }
        else
        {
            engine = await OwnEngine.StartAsync(folder);
            settings["CAMUNDA_BASE_URL"] = engine.BaseAddress.AbsoluteUri;
        }

        return new RecoverySystem(folder, engine, settings);
    }

    /// <summary>Boots a kernel that is killed at the first log line for which <paramref name="when"/> is true.</summary>
    public async Task BootAndKillKernelAsync(Func<string, bool> when)
    {
        _kernel = KernelProcess.Start(_folder.Data, _settings, when);
        _ = await _kernel.ExitedAsync();
        Assert.NotEqual(0, _kernel.ExitCode);
    }

    /// <summary>Boots a kernel whose child is killed at the first log line for which <paramref name="when"/> is true.</summary>
    public async Task BootAndKillChildAsync(string child, Func<string, bool> when)
    {
        KernelProcess? kernel = null;
        var killed = false;
        kernel = KernelProcess.Start(_folder.Data, _settings, line =>
        {
            if (!killed && when(line) && ChildPid(child) is { } pid)
            {
                killed = true;
                KillGroup(pid);
            }

            return false;
        });
        _kernel = kernel;
        await Eventually.PassesAsync(() => Task.Run(() => Assert.True(killed || kernel.HasExited, kernel.Log)), TimeSpan.FromMinutes(2));
        Assert.True(killed, kernel.Log);
        await ReviveAsync();
        _ = await Kernel.StopAsync();
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync(Victim victim)
    {
        if (victim == Victim.Kernel)
        {
            await Kernel.KillAsync();
            return;
        }

        KillGroup(ChildPid(NameOf(victim)) ?? throw new InvalidOperationException($"There is no record of the {victim}."));
    }

    /// <summary>Waits for what the kernel mends by itself; a kernel that ended is started again.</summary>
    public async Task ReviveAsync()
    {
        if (_kernel is null || _kernel.HasExited)
        {
            _kernel = KernelProcess.Start(_folder.Data, _settings);
        }

        await Eventually.PassesAsync(
            async () =>
            {
                if (_kernel.HasExited)
                {
                    _kernel = KernelProcess.Start(_folder.Data, _settings);
                }

                using var client = _kernel.Client();
                using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
                Assert.True(answer.IsSuccessStatusCode, _kernel.Log);
            },
            TimeSpan.FromMinutes(3));
    }

    /// <summary>The engine as it is now: one that the kernel started may have moved to another port.</summary>
    public EngineView View() => new(_engine?.BaseAddress ?? new Uri($"http://127.0.0.1:{PortOf(ChildPid("engine")!.Value)}/engine-rest"));

    public static string NameOf(Victim victim) => victim switch
    {
        Victim.Engine => "engine",
        Victim.Store => "store",
        _ => throw new ArgumentOutOfRangeException(nameof(victim), victim, "The kernel is no child."),
    };

    public async ValueTask DisposeAsync()
    {
        if (_kernel is not null)
        {
            await _kernel.DisposeAsync();
        }

        if (_engine is not null)
        {
            await _engine.DisposeAsync();
        }

        _folder.Dispose();
    }

    private int? ChildPid(string name) =>
        KernelProcess.ChildPid(_folder.Data, name) is { } pid && Directory.Exists($"/proc/{pid}") ? pid : null;

    private static int PortOf(int pid) => int.Parse(
        File.ReadAllText($"/proc/{pid}/environ").Split('\0').Single(entry => entry.StartsWith("SERVER_PORT=", StringComparison.Ordinal))["SERVER_PORT=".Length..],
        CultureInfo.InvariantCulture);

    private static void KillGroup(int pid)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill") { ArgumentList = { "-KILL", "--", $"-{pid}" } })!;
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
