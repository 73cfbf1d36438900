using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.ExternalTasks.Running;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Running;

public sealed class HeldTaskTests
{
    private readonly BoardOfTwo _test = new();
    private readonly HeldTask _held;

    public HeldTaskTests()
    {
        _ = _test.Fetch(BoardOfTwo.Task("t", "wide"));
        _held = Assert.Single(_test.StartAll());
    }

    [Fact]
    public void TryClaimExtension_OneIsUnderWayOrJustOver_IsFalse()
    {
        Assert.True(_held.TryClaimExtension());
        _test.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(_held.TryClaimExtension());
        _held.EndExtension();

        Assert.True(_held.TryClaimExtension());
        _held.EndExtension();
        _test.Clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.False(_held.TryClaimExtension());
    }

    [Fact]
    public void Cancel_Twice_TheFirstCauseStands()
    {
        Assert.True(_held.Cancel(CancellationCause.LockLost));
        Assert.False(_held.Cancel(CancellationCause.HostStopping));

        Assert.Equal(CancellationCause.LockLost, _held.Cause);
    }

    [Fact]
    public void Cancel_AfterTheEnd_DoesNothing()
    {
        _test.Finish(_held);

        Assert.False(_held.Cancel(CancellationCause.HostStopping));
    }
}
