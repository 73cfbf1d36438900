using ProcOS.Engine.Tests.ExternalTasks.Running;
using Xunit;
using static ProcOS.Engine.Tests.ExternalTasks.Running.BoardOfTwo;

namespace ProcOS.Engine.Tests.ExternalTasks.Fetching;

public sealed class FetchPlannerTests
{
    private static readonly TimeSpan PollDuration = TimeSpan.FromSeconds(5);
    private readonly BoardOfTwo _test = new();

    [Fact]
    public void Next_AllFree_PollsForAllAsMuchAsTheNarrowestHolds()
    {
        var plan = _test.Board.NextFetch(null);

        Assert.Equal(["narrow", "wide"], Topics(plan));
        Assert.Equal((1, PollDuration), (plan!.MaxTasks, plan.Wait));
        Assert.Null(_test.Board.NextFetch(PollDuration));
    }

    [Fact]
    public void Next_OneTopicIsFull_LeavesItOutUntilItsRoomFreesAndThenPollsBesideTheFirst()
    {
        _ = _test.Fetch(Task("n", "narrow"));
        var running = Assert.Single(_test.StartAll());
        var first = _test.Board.NextFetch(null);
        Assert.Equal(["wide"], Topics(first));

        _test.Finish(running);
        Assert.Equal(TimeSpan.Zero, _test.Fetch().Wait);
        var second = _test.Board.NextFetch(TimeSpan.FromSeconds(3));

        Assert.Equal(["narrow"], Topics(second));
        Assert.Equal(TimeSpan.FromSeconds(3), second!.Wait);
    }

    [Fact]
    public void Next_ThePollThatIsOutEndsSoon_IsWaitedFor() => Assert.Null(_test.Board.NextFetch(TimeSpan.FromMilliseconds(20)));

    [Fact]
    public void Next_AFetchBroughtAllItAskedFor_FetchesThatTopicAtOnceAndTheOthersByPoll()
    {
        _ = _test.Fetch(Task("w", "wide"));

        var more = _test.Board.NextFetch(null);
        var poll = _test.Board.NextFetch(null);

        Assert.Equal(["wide"], Topics(more));
        Assert.Equal((4, TimeSpan.Zero), (more!.MaxTasks, more.Wait));
        Assert.Equal(["narrow"], Topics(poll));
        Assert.True(poll!.IsLongPoll);
    }

    [Fact]
    public void Next_AFetchBroughtLess_PollsAgain()
    {
        _ = _test.Fetch(Task("w", "wide"));
        var more = _test.Fetch(Task("w2", "wide"));

        Assert.False(more.IsLongPoll);
        Assert.True(_test.Board.NextFetch(null)!.IsLongPoll);
    }

    [Fact]
    public void Next_PaceIsHigh_AsksForMoreThanTheSlotsButNotWithoutEnd()
    {
        WorkThrough(tasks: 200, millisecondsEach: 2);

        Assert.InRange(Largest(), 5 + 20, 5 + 130);
    }

    [Fact]
    public void Next_NothingWasFinishedLately_AsksForTheSlotsOnly()
    {
        WorkThrough(tasks: 200, millisecondsEach: 2);
        _test.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(5, Largest());
    }

    [Fact]
    public void Next_LimitOfTheHost_SharesItBetweenTheTopicsThatHaveMore()
    {
        var test = new BoardOfTwo(options => options.MaxConcurrency = 3);

        var poll = test.Board.NextFetch(null);

        Assert.Equal(1, poll!.MaxTasks);
        test.Board.Release(poll);
        _ = test.Fetch(Task("w1", "wide"));
        _ = test.Board.TryStart();
        Assert.InRange(test.Board.NextFetch(null)!.MaxTasks, 1, 2);
    }

    private void WorkThrough(int tasks, int millisecondsEach)
    {
        for (var i = 0; i < tasks; i++)
        {
            _ = _test.Fetch(Task($"t{i}", "wide"));
            _test.Clock.Advance(TimeSpan.FromMilliseconds(millisecondsEach));
            _test.StartAll().ForEach(_test.Finish);
        }
    }

    /// <summary>How much of the wide topic is asked for once it is known to have more.</summary>
    private int Largest()
    {
        _ = _test.Fetch(Task("last", "wide"));
        _test.StartAll().ForEach(_test.Finish);
        return _test.Board.NextFetch(null)!.MaxTasks;
    }
}
