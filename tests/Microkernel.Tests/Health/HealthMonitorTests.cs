using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Health;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Microkernel.Tests.Health;

public sealed class HealthMonitorTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly ManualClock _clock = new();
    private readonly SwitchableProbe _probe = new();
    private readonly Events _events = new();
    private int _rootChecks;

    [Fact]
    public async Task Loop_PartFailsAndComesBack_CountsAndTellsTheRecovery()
    {
        await using var monitor = Monitor();
        monitor.Start();

        _probe.Problem = "no database";
        await PassAsync(() => monitor.Failures >= 2);
        _probe.Problem = null;
        await PassAsync(() => monitor.Failures == 0);

        var told = _events.Names.Where(name => name != "health_check_passed").ToArray();
        Assert.Equal("health_recovered", told[^1]);
        Assert.True(told.Length >= 3);
        Assert.All(told[..^1], name => Assert.Equal("health_check_failed", name));
    }

    [Fact]
    public async Task Loop_Healthy_KeepsTheRoot()
    {
        await using var monitor = Monitor();
        monitor.Start();

        await PassAsync(() => Volatile.Read(ref _rootChecks) >= 2);

        Assert.Contains("health_check_passed", _events.Names);
    }

    [Fact]
    public async Task Loop_TooManyFailures_GivesUpWithTheReason()
    {
        await using var monitor = Monitor(maxFailures: 3);
        _probe.Problem = "no database";
        monitor.Start();

        await PassAsync(() => monitor.GaveUp.IsCompleted);

        var reason = await monitor.GaveUp;
        Assert.Equal(KernelErrors.Unhealthy, reason.Error);
        Assert.Contains("no database", reason.Message, StringComparison.Ordinal);
        Assert.Equal(3, monitor.Failures);
    }

    [Fact]
    public async Task Loop_RootOfAnotherStore_GivesUpAtOnce()
    {
        await using var monitor = Monitor(keepRoot: _ => throw new ProcOsException(KernelErrors.OtherStore, "root"));
        monitor.Start();

        await PassAsync(() => monitor.GaveUp.IsCompleted);

        Assert.Equal(KernelErrors.OtherStore, (await monitor.GaveUp).Error);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Loop_OtherWorkHasTheTurn_ChecksBesideItOnlyWhenConcurrent(bool concurrent, bool checks)
    {
        using var turns = new WorkTurns(concurrent);
        await using var monitor = Monitor(turns: turns);
        using (await turns.TakeAsync(CancellationToken.None))
        {
            monitor.Start();
            await Eventually.PassesAsync(AssertSleepingAsync);
            _clock.Advance(Interval);
            await Eventually.PassesAsync(() => Assert.True(turns.Waiting > 0 || Volatile.Read(ref _rootChecks) > 0));

            Assert.Equal(checks, Volatile.Read(ref _rootChecks) > 0);
        }

        await PassAsync(() => Volatile.Read(ref _rootChecks) > 0);
    }

    [Fact]
    public async Task Run_ProbeThatHangs_FailsAtTheDeadline()
    {
        var probes = new HealthProbes([new HangingProbe()], _clock);

        var running = probes.RunAsync(CancellationToken.None);
        await Eventually.PassesAsync(AssertSleepingAsync);
        _clock.Advance(HealthProbes.Deadline);

        var check = Assert.Single(await running);
        Assert.False(check.Ok);
        Assert.Contains("no answer", check.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ProbeThatTellsASecret_IsRedacted()
    {
        _probe.Problem = "postgres://procos:hunter2@db/procos refused";

        var check = Assert.Single(await new HealthProbes([_probe], _clock).RunAsync(CancellationToken.None));

        Assert.DoesNotContain("hunter2", check.Detail, StringComparison.Ordinal);
    }

    private HealthMonitor Monitor(int maxFailures = 0, Func<CancellationToken, Task>? keepRoot = null, WorkTurns? turns = null) => new(
        new HealthProbes([_probe], _clock),
        keepRoot ?? CountAsync,
        new HealthOptions(Interval, maxFailures),
        turns ?? new WorkTurns(concurrent: true),
        _clock,
        _events);

    private Task AssertSleepingAsync()
    {
        Assert.True(_clock.WaitingTimers > 0);
        return Task.CompletedTask;
    }

    private Task CountAsync(CancellationToken cancellationToken)
    {
        _ = Interlocked.Increment(ref _rootChecks);
        return Task.CompletedTask;
    }

    // Time moves only while the loop sleeps, so that each step is one check.
    private Task PassAsync(Func<bool> until) => Eventually.PassesAsync(() =>
    {
        if (!until() && _clock.WaitingTimers > 0)
        {
            _clock.Advance(Interval);
        }

        Assert.True(until());
        return Task.CompletedTask;
    });

    private sealed class SwitchableProbe : IHealthProbe
    {
        public string Name => "switch";

        public volatile string? Problem;

        public Task<string> CheckAsync(CancellationToken cancellationToken) =>
            Problem is { } problem ? throw new InvalidOperationException(problem) : Task.FromResult("works");
    }

    private sealed class HangingProbe : IHealthProbe
    {
        public string Name => "hang";

        public Task<string> CheckAsync(CancellationToken cancellationToken) => new TaskCompletionSource<string>().Task;
    }

    private sealed class Events : ILogger<HealthMonitor>
    {
        private readonly ConcurrentQueue<string> _names = new();

        public IEnumerable<string> Names => _names;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _names.Enqueue(eventId.Name!);
    }
}
