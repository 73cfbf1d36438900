using System.Text;
using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Soundness.Proving;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Tests.Soundness.Reference;
using ProcOS.Bpmn.Tests.Soundness.Wide;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>What is too large to be searched as it is.</summary>
public sealed class ReductionTests
{
    private const string NotShortest = "This run is not known to be the shortest.";

    [Theory]
    [InlineData(17, 1)]
    [InlineData(100, 3)]
    [InlineData(1000, 1)]
    public void Check_WideParallelBlock_IsDecidedByReductionAlone(int branches, int steps)
    {
        var verdict = Verdicts.Of(ModelText.Process(ModelText.Parallel(branches, steps)), SoundnessProfile.Camunda7);

        Assert.Equal(SoundnessStatus.Sound, verdict.Status);
        Assert.True(verdict.States < 5, $"{verdict.States} states");
    }

    [Fact]
    public void Check_WideInclusiveBlock_NeedsFewRunsForEachChoice()
    {
        var options = new SoundnessOptions { DirectStates = 0 };

        var verdict = Verdicts.Of(ModelText.Process(ModelText.Parallel(9, 1, "or")), SoundnessProfile.Bpmn, "p", options);

        Assert.Equal(SoundnessStatus.Sound, verdict.Status);

        // Each of the 511 choices needs about one run of at most nine steps; without sparing there are 3^9 states.
        Assert.True(verdict.States < 8_000, $"{verdict.States} states");
    }

    [Fact]
    public void Check_WideBlockThatIsStuck_TellsTheShortestRunAllTheSame()
    {
        var verdict = Verdicts.Of(Stuck(), SoundnessProfile.Bpmn, "p", new SoundnessOptions { MaxStates = 20_000 });

        Assert.Equal(ProblemKind.Deadlock, verdict.Decisive!.Kind);
        Assert.DoesNotContain(NotShortest, verdict.Decisive.Message, StringComparison.Ordinal);
        Assert.Equal(32, verdict.Decisive.Run.Count);
    }

    [Fact]
    public void Check_WideBlockThatIsStuckWithoutStubbornSets_TellsARunAndThatItMayNotBeTheShortest()
    {
        var options = new SoundnessOptions { MaxStates = 20_000, Reductions = Reductions.All & ~Reductions.StubbornSets };

        var verdict = Verdicts.Of(Stuck(), SoundnessProfile.Bpmn, "p", options);

        Assert.Equal(ProblemKind.Deadlock, verdict.Decisive!.Kind);
        Assert.EndsWith(NotShortest, verdict.Decisive.Message, StringComparison.Ordinal);
        Assert.Contains("waits at parallelGateway 'y' for one from", verdict.Decisive.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_LoopWithoutExitBehindAWideBlock_IsALivelockThoughTheBoundIsHit(bool stubborn)
    {
        var text = ModelText.Parallel(30, 1).Replace("j > e", "j > x; x > k; k > l; l > x", StringComparison.Ordinal)
            .Replace("end e;", "xor x; task k; task l;", StringComparison.Ordinal);
        var options = new SoundnessOptions { MaxStates = 20_000, Reductions = stubborn ? Reductions.All : Reductions.All & ~Reductions.StubbornSets };

        var verdict = Verdicts.Of(ModelText.Process(text), SoundnessProfile.Bpmn, "p", options);

        Assert.Equal((SoundnessStatus.Unsound, ProblemKind.Livelock), (verdict.Status, verdict.Decisive!.Kind));
        Assert.Contains("task 'l'", verdict.Decisive.Message[verdict.Decisive.Message.IndexOf("From then on", StringComparison.Ordinal)..], StringComparison.Ordinal);

        // No run is shorter than the start event.
        Assert.Equal(verdict.Decisive.Run.Count > 1, verdict.Decisive.Message.EndsWith(NotShortest, StringComparison.Ordinal));
        Assert.True(!stubborn || verdict.Decisive.Run.Count == 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_JoinThatNeverOpensBesideAWideBlock_IsDeadThoughTheBoundIsHit(bool stubborn)
    {
        var text = ModelText.Parallel(30, 1).Replace("j > e", "j > e; and y; task z; z > y; y > e", StringComparison.Ordinal);
        var options = new SoundnessOptions { MaxStates = 20_000, Reductions = stubborn ? Reductions.All : Reductions.All & ~Reductions.StubbornSets };

        var verdict = Verdicts.Of(ModelText.Process(text), SoundnessProfile.Camunda7, "p", options);

        Assert.Equal((SoundnessStatus.Unsound, ProblemKind.DeadElement), (verdict.Status, verdict.Decisive!.Kind));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_EndReachedTwiceBehindAWideBlock_IsSoundWithAWarningThoughTheBoundIsHit(bool stubborn)
    {
        var text = ModelText.Parallel(30, 1).Replace("j > e", "j > x; x > k; x > l; k > e; l > e", StringComparison.Ordinal)
            .Replace("end e;", "end e; and x; task k; task l;", StringComparison.Ordinal);
        var options = new SoundnessOptions { MaxStates = 20_000, Reductions = stubborn ? Reductions.All : Reductions.All & ~Reductions.StubbornSets };

        var verdict = Verdicts.Of(ModelText.Process(text), SoundnessProfile.Bpmn, "p", options);

        Assert.Equal(SoundnessStatus.Sound, verdict.Status);
        Assert.EndsWith(NotShortest, Assert.Single(verdict.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SoundnessProfile.Bpmn)]
    [InlineData(SoundnessProfile.Camunda7)]
    public void Check_TransactionThatIsCancelledInside_IsNotOneStep(SoundnessProfile profile)
    {
        const string Text = "start s; transaction a { start i; xor x; task t; end d; end:cancel h; i > x; x > ?t > d; x > ?h }; boundary:cancel b on a; task u; end e; s > a > e; b > u > e";

        var document = ModelText.Process(Text);
        var collapsed = new ModelProof(document, profile, new SoundnessOptions()).Collapse([document.Processes[0]], null);

        Assert.Equal("Sound", Verdicts.Word(Verdicts.Of(document, profile)));
        Assert.Equal(0, collapsed.Count);
    }

    [Theory]
    [InlineData(SoundnessProfile.Bpmn)]
    [InlineData(SoundnessProfile.Camunda7)]
    public void Check_ManyTimersOfWhichAnyStarvesTheJoin_TellsTheShortestRun(SoundnessProfile profile)
    {
        var verdict = Verdicts.Of(ModelText.Process(WideModels.Text("timers to own ends, joined", 60)), profile);

        // The start, sixty tasks of which one is left by its timer, and the end behind that.
        Assert.Equal((ProblemKind.Deadlock, 62), (verdict.Decisive!.Kind, verdict.Decisive.Run.Count));
        Assert.DoesNotContain(NotShortest, verdict.Decisive.Message, StringComparison.Ordinal);
    }

    // Behind the block a choice whose branches meet in a join that waits for both.
    private static BpmnDocument Stuck() => ModelText.Process(
        ModelText.Parallel(30, 1).Replace("j > e", "j > x; x > ?k; x > ?l; k > y; l > y; y > e", StringComparison.Ordinal)
            .Replace("end e;", "end e; xor x; task k; task l; and y;", StringComparison.Ordinal));

    [Fact]
    public void Check_EscalationCaughtFurtherOutThanTheBorder_LeavesWhatStandsBehindItDead()
    {
        const string Text = "s -> u1; u1{s2 -> u4; u4 -> e3; u4{s5 -> x7; x7 -> t9 -> x8; x7 -> i11 -> t12 -> x8; x8 -> e6}}; u1 -> x14; B15@u1 -> x14; x14 -> e";

        var verdict = SoundnessChecker.Check(
            BpmnReader.Read(Encoding.UTF8.GetBytes(ModelSketch.Xml(Text))), new SoundnessOptions { DirectStates = 0, Profiles = [SoundnessProfile.Bpmn] })[0];

        Assert.Equal(ProblemKind.DeadElement, verdict.Decisive?.Kind);
        Assert.Equal("t12", verdict.Decisive?.Element.Attribute("id"));
    }
}
