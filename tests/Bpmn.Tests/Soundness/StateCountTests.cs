using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn.Soundness;
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
}
