using FsCheck.Fluent;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>The judge is judged first.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<SoundnessCase> Cases => SoundnessCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_DecidedCase_AgreesWithThinking(SoundnessCase decided)
    {
        var process = ModelSketch.Read(decided.Sketch).Processes[0];

        Assert.Equal(decided.Bpmn, ReferenceChecker.Check(process, isEngine: false)?.Property);
        Assert.Equal(decided.Engine, ReferenceChecker.Check(process, isEngine: true)?.Property);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(5, 2)]
    public void Check_ParallelBranches_HasThePublishedNumberOfStates(int branches, int steps)
    {
        var tasks = Enumerable.Range(1, branches).Select(branch =>
            "p1 -> " + string.Concat(Enumerable.Range(1, steps).Select(step => $"t{branch}s{step} -> ")) + "p2");
        var process = ModelSketch.Read($"s -> p1; {string.Join("; ", tasks)}; p2 -> e").Processes[0];

        var verdict = ReferenceChecker.Check(process, isEngine: false);

        Assert.Equal((int)Math.Pow(steps + 1, branches) + 3, verdict?.States);
    }

    [Fact]
    public void RandomSketches_Generated_ShowEveryVerdict()
    {
        var verdicts = Gen.Sample(RandomSketches.Arbitrary.Generator, 1_500)
            .Select(sketch => ReferenceChecker.Check(ModelSketch.Read(sketch).Processes[0], isEngine: false, limit: 2_000)?.Property);

        Assert.Superset(new HashSet<string?> { "sound", "unsafe", "deadlock", "livelock", "dead" }, verdicts.ToHashSet());
    }
}
