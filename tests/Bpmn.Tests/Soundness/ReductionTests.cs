using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn.Soundness;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>What is reduced says the same as what is searched whole.</summary>
public sealed class ReductionTests
{
    private static readonly SoundnessOptions Whole = new() { Reduce = false, MaxStates = 4_000 };
    private static readonly SoundnessOptions Reduced = new() { DirectStates = 0, MaxStates = 4_000 };

    [Fact]
    public void Check_AnyModel_IsJudgedTheSameWithAndWithoutReduction() =>
        Prop.ForAll(RandomModels.Any(), SaysTheSame).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Check_ModelOfBlocks_IsJudgedTheSameWithAndWithoutReduction() =>
        Prop.ForAll(RandomModels.Blocks(), SaysTheSame).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

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
    public void Check_WideBlockThatIsStuck_TellsARunAndThatItMayNotBeTheShortest()
    {
        var text = ModelText.Parallel(30, 1).Replace("j > e", "j > x; x > ?k; x > ?l; k > y; l > y; y > e", StringComparison.Ordinal)
            .Replace("end e;", "end e; xor x; task k; task l; and y;", StringComparison.Ordinal);

        var verdict = Verdicts.Of(ModelText.Process(text), SoundnessProfile.Bpmn, "p", new SoundnessOptions { MaxStates = 20_000 });

        Assert.Equal(ProblemKind.Deadlock, verdict.Decisive!.Kind);
        Assert.EndsWith("This run is not known to be the shortest.", verdict.Decisive.Message, StringComparison.Ordinal);
        Assert.Contains("waits at parallelGateway 'y' for one from", verdict.Decisive.Message, StringComparison.Ordinal);
    }

    private static bool SaysTheSame(string text)
    {
        var document = ModelText.Process(text);
        var (whole, reduced) = (SoundnessChecker.Check(document, Whole), SoundnessChecker.Check(document, Reduced));
        return whole.Zip(reduced).All(pair => pair.First.States >= Whole.MaxStates
            ? pair.First.Status == SoundnessStatus.Unknown || pair.First.Status == pair.Second.Status
            : Said(pair.First) == Said(pair.Second));
    }

    private static string Said(SoundnessVerdict verdict) =>
        $"{verdict.Status}: {string.Join('\n', verdict.Problems.Select(problem => $"{problem.Kind} {problem.Message}"))}";
}
