using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness;

public sealed class StateCountTests
{
    [Fact]
    public void Check_StepsInParallelBranches_VisitsThePublishedNumberOfStates()
    {
        var sizes = from branches in Gen.Choose(1, 4)
                    from steps in Gen.Choose(1, 6)
                    select (branches, steps);

        Prop.ForAll(sizes.ToArbitrary(), size =>
        {
            var verdict = Verdicts.Of(
                ModelText.Process(ModelText.Parallel(size.branches, size.steps)), SoundnessProfile.Bpmn, "p", new SoundnessOptions { Reduce = false });
            return verdict.Status == SoundnessStatus.Sound && verdict.States == (int)Math.Pow(size.steps + 1, size.branches) + 3;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Check_ModelOfMoreThan127Places_VisitsTheSameStates()
    {
        // 45 steps in each of three branches need 140 places.
        var verdict = Verdicts.Of(
            ModelText.Process(ModelText.Parallel(3, 45)), SoundnessProfile.Bpmn, "p", new SoundnessOptions { Reduce = false });

        Assert.Equal(SoundnessStatus.Sound, verdict.Status);
        Assert.Equal((46 * 46 * 46) + 3, verdict.States);
    }

    [Fact]
    public void Visit_AnyModel_SeesTheSameWithAndWithoutSleepSets() =>
        Prop.ForAll(RandomModels.Any(), text =>
        {
            var document = ModelText.Process(text);
            var system = SystemCompiler.Compile(document, document.Processes[0], SoundnessProfile.Bpmn, new CollapsedScopes());
            using var all = Search.Visit(system, 20_000, keepEdges: false, sleeps: false);
            using var spared = Search.Visit(system, 20_000, keepEdges: false, sleeps: true);
            return all.IsFull || (all.UnsafeStep >= 0
                ? spared.UnsafeStep >= 0
                : spared.UnsafeStep < 0 && all.Count == spared.Count && (all.Deadlock >= 0) == (spared.Deadlock >= 0) && all.Fired.SequenceEqual(spared.Fired));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
