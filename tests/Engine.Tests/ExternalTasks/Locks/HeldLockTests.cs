using ProcOS.Engine.ExternalTasks.Locks;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Locks;

public sealed class HeldLockTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void Renew_AnOlderRequest_DoesNotShortenTheLock()
    {
        var early = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(30));
        var held = Lock();

        held.Renew("other", TimeSpan.FromMinutes(1), early);

        Assert.Equal((TimeSpan.FromMinutes(1), "w"), (held.Left, held.OwnerId));
    }

    [Fact]
    public void Renew_ALaterFetchUnderAnotherId_GoesOnUnderThat()
    {
        var held = Lock();
        _clock.Advance(TimeSpan.FromSeconds(50));

        held.Renew("w.2", TimeSpan.FromMinutes(1), _clock.GetTimestamp());

        Assert.Equal(("w.2", TimeSpan.FromMinutes(1)), (held.OwnerId, held.Left));
    }

    [Fact]
    public void SurelyLives_LessLeftThanOneCallMayTake_IsFalse()
    {
        var held = Lock();

        _clock.Advance(TimeSpan.FromSeconds(57));
        Assert.True(held.SurelyLives);
        _clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.False(held.SurelyLives);
    }

    [Fact]
    public void IsDue_HalfOver_IsTrue()
    {
        var held = Lock();

        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.False(held.IsDue);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(held.IsDue);
    }

    private HeldLock Lock() => new(_clock, TimeSpan.FromMinutes(1), "w", _clock.GetTimestamp());
}
