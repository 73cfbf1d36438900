using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ProcOS.Benchmarks.Host;
using ProcOS.Benchmarks.Parts;

namespace ProcOS.Benchmarks.Soak;

/// <summary>One soak: load, faults and kills by a timetable, then quiet until everything has ended.</summary>
internal sealed class SoakRun(string folder, TimeSpan duration, TextWriter progress) : IAsyncDisposable
{
    public const string Process = "soak";

    private const double LoadOfCapacity = 0.7;
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromMinutes(4);
    private static readonly double[] EngineKills = [0.2, 0.45, 0.7];
    private static readonly double[] HostKills = [0.33, 0.6];

    /// <summary>A shorter run has one kill of each kind: more would leave no load between them.</summary>
    private static readonly TimeSpan WholeTimetable = TimeSpan.FromMinutes(2);
    private static readonly Fault[] Faults = [Fault.Delayed, Fault.None, Fault.Cut, Fault.None, Fault.Dropped, Fault.None, Fault.HalfOpen, Fault.None];
    private readonly int _port = FreePort();
    private readonly List<(double At, long Bytes)> _memory = [];
    private KillableEngine? _engine;
    private FaultLine? _line;
    private Part? _host;
    private int _started;

    public string LedgerPath => Path.Combine(folder, "effects.ledger");

    public KillableEngine Engine => _engine!;

    public int Started => _started;

    public double Rate { get; private set; }

    /// <summary>Memory of the last host, from its start to its end.</summary>
    public IReadOnlyList<(double At, long Bytes)> Memory => _memory;

    public async Task ShakeAsync()
    {
        _engine = new KillableEngine(folder, _port);
        await _engine.StartAsync().ConfigureAwait(false);
        await _engine.DeployAsync("soak.bpmn", BenchEngine.Xml(Process, "soak.first", "soak.second")).ConfigureAwait(false);
        _line = new FaultLine(_port);
        await StartHostAsync().ConfigureAwait(false);
        Rate = LoadOfCapacity * await CapacityAsync().ConfigureAwait(false);
        progress.WriteLine($"Load: {Rate:0.0} instances of two tasks a second for {duration.TotalSeconds:0} s.");
        using var over = new CancellationTokenSource();
        var shaking = Task.WhenAll(LoadAsync(over.Token), BreakNetworkAsync(over.Token));

        // A kill that comes late, because an engine took its time to come back, still comes under load.
        await KillAsync().ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        await shaking.ConfigureAwait(false);
    }

    /// <summary>The network is whole, nothing new comes; returns when every instance has ended and the host has stopped in order.</summary>
    public async Task SettleAsync()
    {
        _line!.Switch(Fault.None);
        var from = Stopwatch.GetTimestamp();
        while (await _engine!.CountAsync($"/process-instance/count?processDefinitionKey={Process}").ConfigureAwait(false) is var left and > 0)
        {
            if (Stopwatch.GetElapsedTime(from) > SettleTimeout)
            {
                progress.WriteLine($"{left} instances have not ended.");
                break;
            }

            await SampleAsync(1).ConfigureAwait(false);
        }

        _ = await _host!.AskAsync(new { @do = "stop" }).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }

        if (_line is not null)
        {
            await _line.DisposeAsync().ConfigureAwait(false);
        }

        if (_engine is not null)
        {
            await _engine.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task StartHostAsync()
    {
        _host = Part.Start("soak-host");
        _memory.Clear();
        _ = await _host
            .AskAsync(new { @do = "start", url = _line!.Url, ledger = LedgerPath, journal = Path.Combine(folder, "tasks.journal") })
            .ConfigureAwait(false);
    }

    /// <summary>Instances a second that engine and host can do on this machine, measured for a short while.</summary>
    private async Task<double> CapacityAsync()
    {
        var span = TimeSpan.FromSeconds(Math.Clamp(duration.TotalSeconds / 10, 4, 20));
        var from = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(from) < span)
            {
                await StartInstanceAsync().ConfigureAwait(false);
            }
        }))).ConfigureAwait(false);
        while (await _engine!.CountAsync($"/process-instance/count?processDefinitionKey={Process}").ConfigureAwait(false) > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System).ConfigureAwait(false);
        }

        return _started / Stopwatch.GetElapsedTime(from).TotalSeconds;
    }

    private async Task LoadAsync(CancellationToken over)
    {
        var from = Stopwatch.GetTimestamp();
        var before = _started;
        await UntilAsync(async () =>
        {
            var due = before + (int)(Rate * Stopwatch.GetElapsedTime(from).TotalSeconds);
            while (_started < due && !over.IsCancellationRequested)
            {
                await StartInstanceAsync().ConfigureAwait(false);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, over).ConfigureAwait(false);
        }, over).ConfigureAwait(false);
    }

    private async Task StartInstanceAsync()
    {
        if (await _engine!.TryStartInstanceAsync(Process).ConfigureAwait(false))
        {
            _ = Interlocked.Increment(ref _started);
        }
        else
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System).ConfigureAwait(false);
        }
    }

    private async Task BreakNetworkAsync(CancellationToken over)
    {
        var phase = TimeSpan.FromSeconds(Math.Clamp(duration.TotalSeconds / 40, 1, 15));
        var next = 0;
        await UntilAsync(async () =>
        {
            _line!.Switch(Faults[next++ % Faults.Length]);
            await Task.Delay(phase, TimeProvider.System, over).ConfigureAwait(false);
        }, over).ConfigureAwait(false);
    }

    /// <summary>Kills by the timetable; returns when the time is over and no kill is left.</summary>
    private async Task KillAsync()
    {
        var from = Stopwatch.GetTimestamp();
        var all = duration >= WholeTimetable;
        var kills = EngineKills.Take(all ? EngineKills.Length : 1).Select(at => (At: at, Kill: (Func<Task>)KillEngineAsync))
            .Concat(HostKills.Take(all ? HostKills.Length : 1).Select(at => (At: at, Kill: (Func<Task>)KillHostAsync)));
        var due = new Queue<(double At, Func<Task> Kill)>(kills.OrderBy(kill => kill.At));
        while (Stopwatch.GetElapsedTime(from) / duration is var part && (part < 1 || due.Count > 0))
        {
            if (due.TryPeek(out var next) && part >= next.At)
            {
                await due.Dequeue().Kill().ConfigureAwait(false);
            }

            await SampleAsync(part).ConfigureAwait(false);
        }
    }

    private async Task KillEngineAsync()
    {
        progress.WriteLine("Killing the engine.");
        await _engine!.KillAsync().ConfigureAwait(false);
        await _engine.StartAsync().ConfigureAwait(false);
        progress.WriteLine("The engine is back.");
    }

    private async Task KillHostAsync()
    {
        progress.WriteLine("Killing the host.");
        _host!.Kill();
        await _host.DisposeAsync().ConfigureAwait(false);
        await StartHostAsync().ConfigureAwait(false);
    }

    private async Task SampleAsync(double at)
    {
        var answer = await _host!.AskAsync(new { @do = "measure" }).ConfigureAwait(false);
        _memory.Add((at, answer.GetProperty("bytes").GetInt64()));
        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System).ConfigureAwait(false);
    }

    private static async Task UntilAsync(Func<Task> step, CancellationToken over)
    {
        try
        {
            while (!over.IsCancellationRequested)
            {
                await step().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The time is over.
        }
    }
}
