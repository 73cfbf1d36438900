using ProcOS.Engine.ExternalTasks.Fetching;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Fetching;

public sealed class PaceTests
{
    private readonly ManualClock _clock = new();
    private readonly Pace _pace;

    public PaceTests() => _pace = new Pace(_clock);

    [Fact]
    public void PerSecond_NothingWasFinished_IsZero()
    {
        _pace.Begin();

        Assert.Equal(0, _pace.PerSecond);
    }

    [Theory]
    [InlineData(150, 5)]
    [InlineData(500, 10)]
    [InlineData(5_000, 10)]
    [InlineData(5_000, 100)]
    public void PerSecond_EvenWork_IsItsPaceFromTheFirstTenthOfASecondOn(int milliseconds, int millisecondsEach)
    {
        Work(milliseconds, millisecondsEach);

        Assert.InRange(_pace.PerSecond * millisecondsEach / 1000, 0.9, 1.1);
    }

    [Fact]
    public void PerSecond_FirstTasksEndAllAtOnce_IsNoMoreThanTenTimesThem()
    {
        _pace.Begin();
        for (var i = 0; i < 8; i++)
        {
            _pace.Count();
        }

        Assert.InRange(_pace.PerSecond, 70, 90);
    }

    [Fact]
    public void PerSecond_NothingMoreIsFinished_Fades()
    {
        Work(2_000, 10);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.InRange(_pace.PerSecond, 25, 50);
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.InRange(_pace.PerSecond, 0, 0.1);
    }

    [Fact]
    public void Begin_AfterARest_IsMeasuredAnew()
    {
        Work(2_000, 100);
        _clock.Advance(TimeSpan.FromSeconds(10));

        Work(200, 2);

        Assert.InRange(_pace.PerSecond, 450, 550);
    }

    [Fact]
    public void Begin_WhileWorkIsDone_ChangesNothing()
    {
        Work(2_000, 10);
        var before = _pace.PerSecond;

        _pace.Begin();

        Assert.Equal(before, _pace.PerSecond);
    }

    private void Work(int milliseconds, int millisecondsEach)
    {
        _pace.Begin();
        for (var passed = 0; passed < milliseconds; passed += millisecondsEach)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(millisecondsEach));
            _pace.Count();
        }
    }
}
