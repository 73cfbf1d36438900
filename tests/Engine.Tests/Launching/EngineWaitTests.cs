using ProcOS.Engine.Launching;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Launching;

public sealed class EngineWaitTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task UntilReady_NeverReady_GivesUpWhenTheTimeIsOver()
    {
        var probe = new Probe(_ => new EngineUnreachableException("engine", "nobody", false));
        var wait = new EngineWait(_clock, new Backoff { Jitter = 0 }, TimeSpan.FromSeconds(30), int.MaxValue).UntilReadyAsync(
            probe, "engine", () => "; the log", CancellationToken.None);

        Advance(wait);

        // 0.2, 0.4, 0.8, 1.6, 3.2, 6.4 and 10 s have passed; another 10 s would end after the time.
        var exception = await Assert.ThrowsAsync<EngineStartTimeoutException>(() => wait);
        Assert.Equal((8, TimeSpan.FromSeconds(22.6)), (exception.Attempts, exception.Waited));
        Assert.Equal(8, probe.Asked);
        Assert.Contains("the log", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UntilReady_TriesUsedUp_GivesUp()
    {
        var probe = new Probe(_ => new EngineUnreachableException("engine", "nobody", false));
        var wait = new EngineWait(_clock, new Backoff(), TimeSpan.FromHours(1), 3).UntilReadyAsync(probe, "engine", () => null, CancellationToken.None);

        Advance(wait);

        Assert.Equal(3, (await Assert.ThrowsAsync<EngineStartTimeoutException>(() => wait)).Attempts);
    }

    [Fact]
    public async Task UntilReady_ServerIsStillStarting_WaitsOn()
    {
        var probe = new Probe(asked => asked switch
        {
            1 => new EngineUnreachableException("engine", "refused", false),
            2 => new ProcOsException(EngineErrors.NotAnEngine, "engine"),
            3 => new EngineRefusedException(EngineErrors.Refused, 500, "X", "not yet", null),
            _ => null,
        });
        var wait = new EngineWait(_clock, new Backoff(), TimeSpan.FromMinutes(1), int.MaxValue).UntilReadyAsync(
            probe, "engine", () => null, CancellationToken.None);

        Advance(wait);

        await wait;
        Assert.Equal(4, probe.Asked);
    }

    [Fact]
    public async Task UntilReady_WrongCredentials_IsToldAtOnce()
    {
        var probe = new Probe(_ => new EngineRefusedException(EngineErrors.AccessDenied, 401, null, "no", null));

        var exception = await Assert.ThrowsAsync<EngineRefusedException>(() =>
            new EngineWait(_clock, new Backoff(), TimeSpan.FromMinutes(1), int.MaxValue).UntilReadyAsync(
                probe, "engine", () => null, CancellationToken.None));

        Assert.Equal(EngineErrors.AccessDenied, exception.Error);
        Assert.Equal(1, probe.Asked);
    }

    private void Advance(Task task)
    {
        while (!task.IsCompleted)
        {
            if (_clock.WaitingTimers > 0)
            {
                _clock.Advance(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    private sealed class Probe(Func<int, Exception?> answer) : IEngineProbe
    {
        public int Asked { get; private set; }

        public EngineCapabilities Capabilities => EngineCapabilities.None;

        public Task<IReadOnlyList<string>> ListEnginesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<string> GetVersionAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task CheckDatabaseAsync(CancellationToken cancellationToken)
        {
            Asked++;
            return answer(Asked) is { } failure ? Task.FromException(failure) : Task.CompletedTask;
        }
    }
}
