using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Reducing.Inclusive;
using ProcOS.Bpmn.Soundness.Searching;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness.Wide;

/// <summary>Models of many branches are decided, and as the same models of few branches are.</summary>
public sealed class WideTests
{
    // Below it a search of all states that is not reduced comes to its end.
    private const int Few = 4;

    public static TheoryData<string, int> Models
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var family in WideModels.Names)
            {
                foreach (var branches in new[] { 20, 50, 100 })
                {
                    data.Add(family, branches);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Check_ManyBranches_AreJudgedAsFewAre(string family, int branches)
    {
        foreach (var profile in new[] { SoundnessProfile.Bpmn, SoundnessProfile.Camunda7 })
        {
            var few = Said(SoundnessChecker.Check(ModelText.Process(WideModels.Text(family, Few)), new SoundnessOptions { Profiles = [profile], Reduce = false })[0]);

            var many = Said(SoundnessChecker.Check(ModelText.Process(WideModels.Text(family, branches)), new SoundnessOptions { Profiles = [profile] })[0]);

            Assert.Equal(few, many);
        }
    }

    // The flows of a choice among so many are taken one after the other, which no engine knows.
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Check_ChoiceOfFlowsToTwoJoins_NoTokenIsJudgedInTheMidstOfIt(int pairs)
    {
        var text = "start s; or f; or j; or k; end e; end d; s > f; j > e; k > d; "
            + string.Join("; ", Enumerable.Range(0, pairs).Select(i => $"task t{i}; task u{i}; f > ?t{i} > j; f > ?u{i} > k"));

        Assert.Equal("Sound", Verdicts.Of(text, SoundnessProfile.Camunda7));
    }

    // The place that stands for the flows before the first join is one that no token came to before.
    [Fact]
    public void Apply_JoinBeforeAnother_TheSecondIsJudgedByWhatTheFirstBecame()
    {
        var document = ModelText.Process("start s; and f; task never; or j; or k; end e; end g; s > f; never > j; f > j; f > k; j > ?e; j > ?k; k > g");
        var system = SystemCompiler.Compile(document, document.Processes[0], SoundnessProfile.Camunda7, new CollapsedScopes());

        using var whole = Search.Visit(system, 1_000, keepEdges: true, sleeps: false);
        using var merged = Search.Visit(ArrivalMerges.Apply(system), 1_000, keepEdges: true, sleeps: false);

        Assert.True(whole.Deadlock >= 0);
        Assert.True(merged.Deadlock >= 0);
    }

    private static string Said(SoundnessVerdict verdict) => $"{verdict.Profile} {Verdicts.Word(verdict)}, warns of "
        + string.Join(' ', verdict.Problems.Where(problem => problem.IsWarning && verdict.Status == SoundnessStatus.Sound).Select(problem => problem.Kind));
}
