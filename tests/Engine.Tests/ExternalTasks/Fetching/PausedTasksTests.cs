using ProcOS.Engine.ExternalTasks.Fetching;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Fetching;

public sealed class PausedTasksTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void Resumed_OneOfTwoPausesHasEnded_CountsItUntilItIsAskedFor()
    {
        var paused = Paused(1, 3);
        Assert.Equal(0, paused.Resumed);

        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(1, paused.Resumed);
        paused.Asked(1);
        Assert.Equal(0, paused.Resumed);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, paused.Resumed);
    }

    [Fact]
    public void Asked_ForFewerThanHaveResumed_LeavesTheOthers()
    {
        var paused = Paused(1, 1, 1);
        _clock.Advance(TimeSpan.FromSeconds(2));

        paused.Asked(2);
        Assert.Equal(1, paused.Resumed);
        paused.Asked(5);

        Assert.Equal(0, paused.Resumed);
        Assert.False(paused.Any);
    }

    [Fact]
    public void NextResumesIn_SeveralPauses_IsTheEndOfTheShortest()
    {
        var paused = Paused(9, 4, 6);

        Assert.InRange(paused.NextResumesIn!.Value, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4.1));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.InRange(paused.NextResumesIn!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(3, paused.Resumed);
        Assert.Null(paused.NextResumesIn);
    }

    private PausedTasks Paused(params int[] seconds)
    {
        var paused = new PausedTasks(_clock);
        Array.ForEach(seconds, pause => paused.Add(TimeSpan.FromSeconds(pause)));
        return paused;
    }
}
