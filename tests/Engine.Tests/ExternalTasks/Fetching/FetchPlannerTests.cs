using ProcOS.Engine.ExternalTasks.Running;
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
    public void Next_ResultsStandInLine_WaitsUntilAQuarterOfTheRoomIsTaken()
    {
        // Given: one connection for results, and five results of the wide topic.
        var (test, wide) = OfTheWideTopic(tasks: 5);
        wide.ForEach(test.Board.HandlerEnded);
        Assert.False(test.Board.MayFetch);

        // Then: a fetch would only bring what stands behind them.
        _ = test.Board.Settle(wide[0]);
        _ = test.Board.Settle(wide[1]);
        Assert.False(test.Board.MayFetch);
        Assert.Null(test.Board.NextFetch(null));

        _ = test.Board.Settle(wide[2]);
        Assert.True(test.Board.MayFetch);
        Assert.Equal(["wide"], Topics(test.Board.NextFetch(null)));
    }

    [Fact]
    public void Next_ResultsStandInLineButHandlersAreSlower_FetchesForAFreeOneAtOnce()
    {
        var (test, wide) = OfTheWideTopic(tasks: 4);
        wide.Take(2).ToList().ForEach(test.Board.HandlerEnded);

        Assert.True(test.Board.MayFetch);
        Assert.Equal(["wide"], Topics(test.Board.NextFetch(null)));
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
    public void Next_PauseOfAFailedTaskEnds_FetchesItBesideThePollThatIsOut()
    {
        _ = _test.Fetch(Task("w", "wide"));
        _ = _test.Fetch();
        var failed = Assert.Single(_test.StartAll());
        _test.Board.HandlerEnded(failed);
        var poll = _test.Board.NextFetch(null);
        _test.Board.Pause(failed, TimeSpan.FromSeconds(2));
        _ = _test.Board.Settle(failed);
        Assert.Null(_test.Board.NextFetch(PollDuration));
        Assert.InRange(_test.Board.NextResumesIn()!.Value, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.1));

        _test.Clock.Advance(TimeSpan.FromSeconds(2.1));
        var beside = _test.Board.NextFetch(PollDuration);

        Assert.Equal(["narrow", "wide"], Topics(poll));
        Assert.Equal(["wide"], Topics(beside));
        Assert.Equal((1, TimeSpan.Zero), (beside!.MaxTasks, beside.Wait));
        Assert.Null(_test.Board.NextFetch(PollDuration));
        _test.Board.Arrived(beside, "w.2", _test.Clock.GetTimestamp(), [Task("w", "wide")]);
        _test.Board.Release(beside);

        // It is in the first poll still: nothing more is known of it, and a second poll for it would fetch more than it has room for.
        Assert.Null(_test.Board.NextFetch(PollDuration));
        Assert.Equal("w", Assert.Single(_test.StartAll()).Id);
    }

    [Fact]
    public void Next_PauseEndsWhileNoPollIsOut_IsSeenByTheNextOne()
    {
        _ = _test.Fetch(Task("w", "wide"));
        var failed = Assert.Single(_test.StartAll());
        _test.Board.HandlerEnded(failed);
        _test.Board.Pause(failed, TimeSpan.FromSeconds(2));
        _ = _test.Board.Settle(failed);
        _test.Clock.Advance(TimeSpan.FromSeconds(3));
        _ = _test.Fetch();

        Assert.True(_test.Board.NextFetch(null)!.IsLongPoll);
        Assert.Null(_test.Board.NextFetch(PollDuration));
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

    /// <summary>They run, where results have one connection and the narrow topic's only slot is taken.</summary>
    private static (BoardOfTwo Test, List<HeldTask> Running) OfTheWideTopic(int tasks)
    {
        var test = new BoardOfTwo(options => options.ResultConnections = 1);
        _ = test.Fetch(Task("n", "narrow"));
        _ = test.Fetch();
        _ = test.Fetch([.. Enumerable.Range(1, tasks).Select(number => Task($"w{number}", "wide"))]);
        return (test, [.. test.StartAll().Where(held => held.Topic == "wide")]);
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
