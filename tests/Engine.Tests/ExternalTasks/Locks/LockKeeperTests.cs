using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.ExternalTasks.Fetching;
using ProcOS.Engine.ExternalTasks.Locks;
using ProcOS.Engine.ExternalTasks.Reporting;
using ProcOS.Engine.ExternalTasks.Telemetry;
using ProcOS.Engine.Tests.ExternalTasks.Reporting;
using ProcOS.Engine.Tests.ExternalTasks.Running;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Locks;

public sealed class LockKeeperTests : IDisposable
{
    private static readonly TimeSpan LockDuration = TimeSpan.FromSeconds(20);
    private readonly BoardOfTwo _test = new();
    private readonly Recorder _recorder = new();

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public async Task Look_ARunningAndAWaitingTaskAreHalfOver_OneIsExtendedAndTheOtherGivenBack()
    {
        _ = _test.Fetch(BoardOfTwo.Task("runs", "narrow"), BoardOfTwo.Task("waits", "narrow"));
        _ = _test.StartAll();
        var engine = new ScriptedEngine();

        await PassAsync(engine, LockDuration * 0.6, () => engine.Calls.Count == 2);

        Assert.Equal(["extend runs as w", "unlock waits"], engine.Calls.Order());
        Assert.Equal("runs", Assert.Single(_test.Board.Snapshot()).Id);
        Assert.Equal(1, _recorder.Count("external_tasks_returned"));
    }

    [Fact]
    public async Task Look_LocksAreFresh_DoesNothing()
    {
        _ = _test.Fetch(BoardOfTwo.Task("runs", "narrow"));
        _ = _test.StartAll();
        var engine = new ScriptedEngine();

        await PassAsync(engine, LockDuration * 0.4, () => true);

        Assert.Empty(engine.Calls);
    }

    private async Task PassAsync(ScriptedEngine engine, TimeSpan time, Func<bool> until)
    {
        var options = new ExternalTaskHostOptions();
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        _recorder.Listen(services);
        var metrics = new HostMetrics(services.GetRequiredService<IMeterFactory>());
        var release = new LockRelease(engine, _test.Clock, NullLogger.Instance);
        var keeper = new LockKeeper(
            engine,
            _test.Board,
            new HostIds("w"),
            new UnstartedTasks(_test.Board, release, metrics),
            new EngineContact(options, _test.Clock, NullLogger.Instance),
            metrics,
            _test.Clock,
            NullLogger.Instance);
        using var stopping = new CancellationTokenSource();
        var keeping = keeper.RunAsync(LockDuration, stopping.Token);
        _test.Clock.Advance(time);
        await Eventually.PassesAsync(() => Assert.True(until()));
        await stopping.CancelAsync();
        await keeping;
        await release.WhenDoneAsync(CancellationToken.None);
    }
}
