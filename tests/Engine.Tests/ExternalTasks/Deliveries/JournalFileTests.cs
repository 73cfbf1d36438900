using ProcOS.Engine.ExternalTasks.Deliveries;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Deliveries;

public sealed class JournalFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-journal-");
    private readonly ManualClock _clock = new();

    private string Path => System.IO.Path.Combine(_folder.FullName, "run", "tasks.journal");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Open_AfterAKill_KnowsWhatWasBegunAndNotSettledAndInWhoseName()
    {
        using (var killed = Open())
        {
            killed.Use("w1");
            killed.Use("w1.2");
            Assert.False(killed.Begin("done"));
            Assert.False(killed.Begin("failed"));
            Assert.False(killed.Begin("open"));
            killed.Settle("done");
            killed.Pause("failed", TimeSpan.FromMinutes(1));
        }

        using var next = Open();

        Assert.Equal(["w1", "w1.2"], next.Predecessors);
        Assert.Equal(1, next.Begun);
        Assert.True(next.IsPaused("failed"));
        Assert.Equal((true, false, false), (next.Begin("open"), next.Begin("failed"), next.Begin("done")));
    }

    [Fact]
    public void Open_AfterAnOrderlyStop_HasNoPredecessorButKnowsWhatWasAbandoned()
    {
        using (var stopped = Open())
        {
            stopped.Use("w1");
            _ = stopped.Begin("abandoned");
            stopped.Close();
        }

        using var next = Open();

        Assert.Empty(next.Predecessors);
        Assert.True(next.Begin("abandoned"));
    }

    [Fact]
    public void Forget_APredecessor_IsGoneAtTheNextStart()
    {
        using (var first = Open())
        {
            first.Use("w1");
        }

        using (var second = Open())
        {
            second.Use("w2");
            second.Forget("w1");
        }

        using var third = Open();

        Assert.Equal(["w2"], third.Predecessors);
    }

    [Fact]
    public void Open_LastLineIsCutOff_ReadsTheRest()
    {
        using (var killed = Open())
        {
            _ = killed.Begin("open");
        }

        File.AppendAllText(Path, "b half");

        using var next = Open();

        Assert.Equal((true, false), (next.Begin("open"), next.Begin("half")));
    }

    [Fact]
    public void Open_WhileAnotherHasIt_IsRefused()
    {
        using var first = Open();

        var refusal = Assert.Throws<ProcOsException>(Open);

        Assert.Equal(EngineErrors.JournalUnusable, refusal.Error);
    }

    [Fact]
    public void Begin_ManyTasks_KeepsTheFileShort()
    {
        using var journal = Open();
        for (var i = 0; i < 30_000; i++)
        {
            _ = journal.Begin($"task-{i}");
            journal.Settle($"task-{i}");
        }

        Assert.InRange(new FileInfo(Path).Length, 0, 1_000_000);
    }

    [Fact]
    public void Begin_AgainAfterTwoWeeks_IsForgotten()
    {
        using (var first = Open())
        {
            _ = first.Begin("old");
        }

        _clock.Advance(TimeSpan.FromDays(15));

        using var next = Open();
        Assert.False(next.Begin("old"));
    }

    private JournalFile Open() => new(Path, _clock);
}
