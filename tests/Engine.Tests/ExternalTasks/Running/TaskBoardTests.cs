using FsCheck;
using FsCheck.Fluent;
using ProcOS.Engine.ExternalTasks.Running;
using Xunit;
using static ProcOS.Engine.Tests.ExternalTasks.Running.BoardOfTwo;

namespace ProcOS.Engine.Tests.ExternalTasks.Running;

public sealed class TaskBoardTests
{
    [Fact]
    public void TryStart_MoreTasksThanSlots_StartsNoMoreThanTheTopicAllows()
    {
        var test = new BoardOfTwo();
        _ = test.Fetch(Task("a", "wide"));
        _ = test.Fetch([.. Enumerable.Range(0, 8).Select(i => Task($"w{i}", "wide"))]);

        var started = test.StartAll();

        Assert.Equal(5, started.Count);
        Assert.Equal(4, test.Board.Waiting);
        test.Board.HandlerEnded(started[0]);
        Assert.Single(test.StartAll());
    }

    [Fact]
    public void TryStart_LimitOfTheHost_TopicsTakeTurns()
    {
        var test = new BoardOfTwo(options => options.MaxConcurrency = 2);
        _ = test.Fetch(Task("w1", "wide"), Task("w2", "wide"), Task("w3", "wide"), Task("n1", "narrow"));

        var started = test.StartAll();

        Assert.Equal(["narrow", "wide"], started.Select(held => held.Topic).Order());
    }

    [Fact]
    public void TryStart_HigherPriority_GoesFirst()
    {
        var test = new BoardOfTwo(options => options.MaxConcurrency = 1);
        _ = test.Fetch(Task("low", "wide", 1), Task("first", "wide", 7), Task("second", "wide", 7));

        Assert.Equal("first", test.Board.TryStart()!.Id);
    }

    [Fact]
    public void Arrived_TaskIsHereAlready_RenewsItsLockInsteadOfASecondRun()
    {
        var test = new BoardOfTwo();
        _ = test.Fetch(Task("a", "wide"));
        var held = test.Board.TryStart()!;
        test.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(held.Lock.SurelyLives);

        _ = test.Fetch(Task("a", "wide"));

        Assert.True(held.Lock.SurelyLives);
        Assert.Empty(test.StartAll());
        test.Board.HandlerEnded(held);
        Assert.True(test.Board.Settle(held));
    }

    [Fact]
    public void TryTakeBack_WaitingTask_DoesNotStartAnyMore()
    {
        var test = new BoardOfTwo();
        _ = test.Fetch(Task("a", "wide"));
        var held = Assert.Single(test.Board.Snapshot());

        Assert.True(test.Board.TryTakeBack(held));

        Assert.Empty(test.StartAll());
        Assert.False(test.Board.TryTakeBack(held));
    }

    [Fact]
    public void Close_SomeRunAndSomeWait_AnswersThoseThatWait()
    {
        var test = new BoardOfTwo();
        _ = test.Fetch(Task("n1", "narrow"), Task("n2", "narrow"));
        var running = Assert.Single(test.StartAll());

        var waiting = test.Board.Close();

        Assert.NotEqual(running.Id, Assert.Single(waiting).Id);
        Assert.Null(test.Board.NextFetch(null));
    }

    [Fact]
    public async Task WhenEmpty_LastTaskSettles_Ends()
    {
        var test = new BoardOfTwo();
        _ = test.Fetch(Task("a", "wide"));
        var held = test.Board.TryStart()!;
        var empty = test.Board.WhenEmptyAsync();
        Assert.False(empty.IsCompleted);

        test.Finish(held);

        await empty;
    }

    /// <summary>Whatever comes and ends in whatever order: limits hold, and no task is here twice.</summary>
    [Fact]
    public void Board_AnyOrderOfEvents_KeepsItsLimits()
    {
        var steps = Gen.Choose(0, 5).ArrayOf(200).ToArbitrary();
        Prop.ForAll(steps, Keeps).QuickCheckThrowOnFailure();

        static bool Keeps(int[] steps)
        {
            var test = new BoardOfTwo(options => options.MaxConcurrency = 4);
            var running = new List<HeldTask>();
            var number = 0;
            foreach (var step in steps)
            {
                if (step < 3)
                {
                    if (test.Board.NextFetch(null) is { } plan)
                    {
                        var topic = plan.Topics[step % plan.Topics.Count].Binding.Topic;
                        test.Board.Arrived(plan, "w", test.Clock.GetTimestamp(), [.. Enumerable.Range(0, Math.Min(plan.MaxTasks, step + 1)).Select(_ => Task($"{number++ % 40}", topic))]);
                        test.Board.Release(plan);
                    }
                }
                else if (step == 3)
                {
                    running.AddRange(test.StartAll());
                }
                else if (running.Count > 0)
                {
                    var ended = running[^1];
                    running.RemoveAt(running.Count - 1);
                    test.Finish(ended);
                    test.Clock.Advance(TimeSpan.FromMilliseconds(20));
                }

                var ids = test.Board.Snapshot().Select(held => held.Id).ToArray();
                if (test.Board.Running > 4 || running.Count(held => held.Topic == "narrow") > 1 || running.Count(held => held.Topic == "wide") > 5
                    || ids.Distinct().Count() != ids.Length || running.Select(held => held.Id).Distinct().Count() != running.Count)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
