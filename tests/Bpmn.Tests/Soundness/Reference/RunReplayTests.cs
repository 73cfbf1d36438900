using FsCheck.Fluent;
using ProcOS.Bpmn.Soundness;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>A run that is told can be played, step by step, to what is claimed.</summary>
public sealed class RunReplayTests
{
    private const int Models = 800;

    [Theory]
    [InlineData(SoundnessProfile.Bpmn)]
    [InlineData(SoundnessProfile.Camunda7)]
    public void Check_RandomModel_TellsTheFirstOfTheShortestRuns(SoundnessProfile profile)
    {
        var (wrong, compared) = (new List<string>(), 0);
        foreach (var sketch in Gen.Sample(RandomSketches.Arbitrary.Generator, 2 * Models))
        {
            var document = ModelSketch.Read(sketch);
            var shortest = ReferenceChecker.Check(document.Processes[0], profile == SoundnessProfile.Camunda7, limit: 2_000);
            var told = SoundnessChecker.Check(document, new SoundnessOptions { Profiles = [profile], AnyOrder = true })[0].Decisive;
            if ((told?.Kind, shortest?.Property) is (ProblemKind.Deadlock, "deadlock") or (ProblemKind.Unsafe, "unsafe") or (ProblemKind.Livelock, "livelock"))
            {
                compared++;
                var first = shortest!.FirstRun() ?? told!.Run.Skip(1).Take(shortest.Length);
                wrong.AddRange(told!.Run.Skip(1).SequenceEqual(first) ? Array.Empty<string>() : [$"{sketch}\n  {string.Join(' ', first)}, not: {told.Message}"]);
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {compared}, the shortest:\n{wrong.MinBy(found => found.Length)}");
        Assert.True(compared > Models / 10, $"Only {compared} runs.");
    }

    [Theory]
    [InlineData(SoundnessProfile.Bpmn)]
    [InlineData(SoundnessProfile.Camunda7)]
    public void Check_RandomModel_TellsARunThatTheGameCanReplay(SoundnessProfile profile)
    {
        var (wrong, replayed) = (new List<string>(), 0);
        foreach (var sketch in Gen.Sample(RandomSketches.Arbitrary.Generator, Models))
        {
            var document = ModelSketch.Read(sketch);
            var verdict = SoundnessChecker.Check(document, new SoundnessOptions { Profiles = [profile] })[0];
            if (verdict.Decisive is { Kind: ProblemKind.Deadlock or ProblemKind.Unsafe } problem
                && RunReplay.ComesTrue(document.Processes[0], problem, profile) is { } comesTrue)
            {
                replayed++;
                wrong.AddRange(comesTrue ? Array.Empty<string>() : [$"{sketch}\n  {problem.Message}"]);
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {replayed}, the shortest:\n{wrong.MinBy(found => found.Length)}");
        Assert.True(replayed > Models / 10, $"Only {replayed} runs.");
    }
}
