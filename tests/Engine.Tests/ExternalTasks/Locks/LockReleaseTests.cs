using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Engine.ExternalTasks.Locks;
using ProcOS.Engine.Tests.ExternalTasks.Reporting;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Locks;

public sealed class LockReleaseTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Return_TheLockSurelyLives_IsUnlocked() => Assert.Equal(["unlock t"], await ReturnAsync(new ScriptedEngine(), TimeSpan.Zero));

    [Fact]
    public async Task Return_TheLockMayBeOver_IsUnlockedOnlyAfterTheEngineHasExtendedItForUs() =>
        Assert.Equal(["extend t as w", "unlock t"], await ReturnAsync(new ScriptedEngine(), TimeSpan.FromMinutes(2)));

    [Fact]
    public async Task Return_TheLockIsAnothersByNow_IsLeftAlone()
    {
        var refusal = new EngineRefusedException(EngineErrors.Refused, 400, "RestException", "It is locked by worker 'thief'.", null);

        Assert.Equal(["extend t as w"], await ReturnAsync(new ScriptedEngine(refusal), TimeSpan.FromMinutes(2)));
    }

    private async Task<IReadOnlyList<string>> ReturnAsync(ScriptedEngine engine, TimeSpan later)
    {
        var held = new HeldLock(_clock, TimeSpan.FromMinutes(1), "w", _clock.GetTimestamp());
        _clock.Advance(later);
        var release = new LockRelease(engine, _clock, NullLogger.Instance);
        release.Return("t", held);
        await release.WhenDoneAsync(CancellationToken.None);
        return engine.Calls;
    }
}
