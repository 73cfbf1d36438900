using FsCheck.Fluent;
using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Tests.Soundness.Reducing;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>
/// The checker and the plain token game, which plays steps in any order, say the same. <c>PROCOS_SOUND_MODELS</c> says of how many random models; without
/// it 1,500.
/// </summary>
public sealed class AgreementTests
{
    private static int Models => ModelCount.Or(1_500);

    public static TheoryData<SoundnessCase> Cases => SoundnessCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_DecidedCase_AgreesWithThinking(SoundnessCase decided)
    {
        Assert.Equal((decided.Bpmn, decided.Engine), (Property(decided.Sketch, SoundnessProfile.Bpmn), Property(decided.Sketch, SoundnessProfile.Camunda7)));
    }

    [Theory]
    [InlineData(SoundnessProfile.Bpmn, true)]
    [InlineData(SoundnessProfile.Bpmn, false)]
    [InlineData(SoundnessProfile.Camunda7, true)]
    [InlineData(SoundnessProfile.Camunda7, false)]
    public void Check_RandomModel_AgreesWithTheGame(SoundnessProfile profile, bool reduce)
    {
        var disagreements = Gen.Sample(RandomSketches.Arbitrary.Generator, Models)
            .Select(sketch => Disagreement(sketch, profile, reduce))
            .OfType<string>()
            .ToArray();

        Assert.True(disagreements.Length == 0, $"{disagreements.Length} of {Models}, the shortest:\n{disagreements.MinBy(found => found.Length)}");
    }

    [Theory]
    [InlineData(SoundnessProfile.Bpmn)]
    [InlineData(SoundnessProfile.Camunda7)]
    public void Check_ErrorThatItsScopeCatches_ComesToTheBorderFromTheHandlerOnly(SoundnessProfile profile)
    {
        const string Sketch = "s -> p1 -> u1{s2 -> t1 -> e2; v1{f1 -> t2 -> e3}} -> p2 -> e; p1 -> t3 -> p2; y1@u1 -> e4";

        Assert.Null(Disagreement(Sketch, profile, reduce: true));
        Assert.Contains("f1", Verdict(ModelSketch.Read(Sketch), profile, reduce: true).Decisive!.Run);
    }

    private static string? Disagreement(string sketch, SoundnessProfile profile, bool reduce)
    {
        var document = ModelSketch.Read(sketch);
        var expected = ReferenceChecker.Check(document.Processes[0], profile == SoundnessProfile.Camunda7, limit: 3_000);
        var verdict = Verdict(document, profile, reduce);
        return expected is null || verdict.Status == SoundnessStatus.IllFormed || Agrees(expected, verdict)
            ? null
            : $"{sketch}\n  the game: {expected.Property} after {expected.Length}, dead {string.Join(' ', expected.Dead)}\n  the checker: {verdict.Status} {verdict.Decisive?.Kind}: {verdict.Decisive?.Message}";
    }

    // A model can break several properties. Which one is told may differ, but the shorter run is told of: the start event
    // stands in it too, and counts for the game as the beginning.
    private static bool Agrees(ReferenceVerdict expected, SoundnessVerdict found)
    {
        if (expected.Property == "sound" || found.Status != SoundnessStatus.Unsound)
        {
            return expected.Property == "sound" && found.Status == SoundnessStatus.Sound;
        }

        var length = found.Decisive!.Run.Count - 1;
        return expected.Property switch
        {
            "unsafe" when found.Decisive.Kind == ProblemKind.Deadlock => length <= expected.Length,
            "dead" => Word(found) == "dead",
            _ => Word(found) == expected.Property && length == expected.Length,
        };
    }

    private static SoundnessVerdict Verdict(BpmnDocument document, SoundnessProfile profile, bool reduce) =>
        SoundnessChecker.Check(document, new SoundnessOptions { Profiles = [profile], Reduce = reduce, AnyOrder = true })[0];

    private static string Property(string sketch, SoundnessProfile profile) => Word(Verdict(ModelSketch.Read(sketch), profile, reduce: true));

    private static string Word(SoundnessVerdict verdict) => verdict.Decisive?.Kind switch
    {
        ProblemKind.Deadlock => "deadlock",
        ProblemKind.Unsafe => "unsafe",
        ProblemKind.Livelock => "livelock",
        ProblemKind.DeadElement => "dead",
        null => "sound",
        _ => verdict.Status.ToString(),
    };
}
