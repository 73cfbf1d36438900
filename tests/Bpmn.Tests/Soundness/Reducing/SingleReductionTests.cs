using FsCheck.Fluent;
using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Proving;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Reducing.Inclusive;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Sparing;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness.Reducing;

/// <summary>Each reduction by itself sees and says the same as the search of all states, in both profiles.</summary>
public sealed class SingleReductionTests
{
    // Below the number of states after which a search that found a deadlock looks no further.
    // Where either search comes to it nothing is compared: what is one step of several costs less, and so a smaller system may
    // show more states before a second token ends the search.
    private const int MaxStates = 3_000;

    // Loops over one place alone are rare before a sequence has become one place.
    [Theory]
    [InlineData(nameof(Reductions.Series))]
    [InlineData(nameof(Reductions.SelfLoops))]
    [InlineData($"{nameof(Reductions.Series)}, {nameof(Reductions.SelfLoops)}")]
    [InlineData(nameof(Reductions.EqualPlaces))]
    [InlineData(nameof(Reductions.EqualSteps))]
    [InlineData(nameof(Reductions.InclusiveBlocks))]
    [InlineData(nameof(Reductions.InclusiveMerges))]
    [InlineData($"{nameof(Reductions.Series)}, {nameof(Reductions.InclusiveMerges)}")]
    [InlineData($"{nameof(Reductions.Series)}, {nameof(Reductions.InclusiveBlocks)}")]
    public void Reduce_ByOneRuleAlone_LeavesASystemOfWhichTheSameIsTrue(string rule) => ForEach(RandomDocument.Any, (document, profile) =>
    {
        var system = document.Compile(profile)!;
        using var whole = Search.Visit(system, MaxStates, keepEdges: true, sleeps: false);
        if (whole.IsFull || Reduction.Reduce(system, Enum.Parse<Reductions>(rule)) is not { } reduced)
        {
            return null;
        }

        using var space = Search.Visit(reduced.System, MaxStates, keepEdges: true, sleeps: false);
        return space.IsFull ? null : Differ(Sight.Of(whole).Verdict, Sight.Of(space, dead: DeadElements.Of(system, reduced.FiredOf(space.Fired))).Verdict);
    });

    [Fact]
    public void Apply_JoinThatAllTokensComeTo_LeavesASystemOfWhichTheSameIsTrue() => ForEach(RandomDocument.Any, (document, profile) =>
    {
        var system = document.Compile(profile)!;
        var merged = ArrivalMerges.Apply(system);
        using var whole = Search.Visit(system, MaxStates, keepEdges: true, sleeps: false);
        using var space = Search.Visit(merged, MaxStates, keepEdges: true, sleeps: false);

        // A join that never opens takes tokens all the same, which does not show: the rule only proves models sound.
        static string Told(Sight sight) => sight.Verdict.StartsWith("can end", StringComparison.Ordinal) ? sight.Verdict : sight.Verdict.Split(',')[0];
        return whole.IsFull || space.IsFull ? null : Differ(Told(Sight.Of(whole)), Told(Sight.Of(space)));
    });

    [Fact]
    public void Collapse_SubProcessesThatAreSound_LeavesASystemOfWhichTheSameIsTrue() => ForEach(RandomDocument.Any, (document, profile) =>
    {
        var proof = new ModelProof(document.Document, profile, new SoundnessOptions { Reduce = false, MaxStates = MaxStates });
        var collapsed = proof.Collapse([.. document.Document.Processes], document.Messages(profile));
        using var whole = Search.Visit(document.Compile(profile)!, MaxStates, keepEdges: true, sleeps: false);
        using var space = Search.Visit(document.Compile(profile, collapsed)!, MaxStates, keepEdges: true, sleeps: false);
        if (whole.IsFull || space.IsFull)
        {
            return null;
        }

        // What is inside is dead just when what is around it is.
        var around = DeadElements.Of(whole.System, whole.Fired).Where(space.System.Elements.Contains).ToArray();
        var seen = Sight.Of(space);
        var twiceInside = space.System.Elements.Except(DeadElements.Of(space.System, space.Fired)).Any(collapsed.EndsTwice);
        return Differ(Sight.Of(whole, dead: around).Verdict, (seen with { EndsTwice = seen.EndsTwice || twiceInside }).Verdict);
    });

    [Fact]
    public void Visit_WithSleepSets_SeesTheSameStatesAndSteps() => ForEach(RandomDocument.Any, (document, profile) =>
    {
        var system = document.Compile(profile)!;
        using var whole = Search.Visit(system, MaxStates, keepEdges: false, sleeps: false);
        using var spared = Search.Visit(system, MaxStates, keepEdges: false, sleeps: true);
        static string Seen(StateSpace space) => space.UnsafeStep >= 0
            ? "unsafe"
            : $"{space.Count} states, deadlock {space.Deadlock >= 0}, twice {space.EndTwice >= 0}, {string.Join(' ', space.Fired)}";
        return whole.IsFull ? null : Differ(Seen(whole), Seen(spared));
    });

    [Fact]
    public void Visit_WithStubbornSets_SeesEachFaultAndTheShortestWayToAStuckState() => ForEach(RandomDocument.Any, (document, profile) =>
    {
        var system = document.Compile(profile)!;
        using var all = Search.Visit(system, MaxStates, keepEdges: true, sleeps: false);
        if (all.IsFull)
        {
            return null;
        }

        using var some = Search.Spare(system, MaxStates, StubbornSets.Of(system)!);
        var (whole, spared) = (Sight.Of(all, strict: true), Sight.Of(some, strict: true));
        if (whole.IsUnsafe || spared.IsUnsafe)
        {
            // In a loop without a way out the search may go round and ignore what is beside it; a deadlock ends that of a large model.
            return whole.IsUnsafe && (spared.IsUnsafe || spared.IsEndless || !some.IsWhole) ? null : Differ(whole.ToString(), spared.ToString());
        }

        if (spared.IsEndless)
        {
            return Differ($"{whole.Deadlock} {whole.IsEndless}", $"{spared.Deadlock} {spared.IsEndless}");
        }

        // A deadlock ends the search of a large model, and then nothing is said of the rest.
        return some.IsWhole ? Differ(whole.ToString(), spared.ToString()) : Differ($"{whole.Deadlock}", $"{spared.Deadlock}");
    });

    [Theory]
    [InlineData(nameof(Reductions.Series))]
    [InlineData(nameof(Reductions.SelfLoops))]
    [InlineData(nameof(Reductions.EqualPlaces))]
    [InlineData(nameof(Reductions.EqualSteps))]
    [InlineData(nameof(Reductions.SubProcesses))]
    [InlineData(nameof(Reductions.SleepSets))]
    [InlineData(nameof(Reductions.StubbornSets))]
    [InlineData($"{nameof(Reductions.Series)}, {nameof(Reductions.InclusiveBlocks)}")]
    [InlineData(nameof(Reductions.EventScopes))]
    [InlineData(nameof(Reductions.InclusiveMerges))]
    [InlineData(nameof(Reductions.ArrivalMerges))]
    [InlineData($"{nameof(Reductions.StubbornSets)}, {nameof(Reductions.InclusiveMerges)}")]
    [InlineData($"{nameof(Reductions.StubbornSets)}, {nameof(Reductions.ArrivalMerges)}")]
    [InlineData(nameof(Reductions.All))]
    public void Check_WithOneReductionAlone_GivesTheSameVerdictPropertyAndRun(string reduction)
    {
        // Enough to look at all states again for the first of the shortest runs.
        var full = new SoundnessOptions { Reduce = false, MaxStates = 50 * MaxStates, AnyOrder = true, Reductions = Reductions.None };
        var reduced = full with { Reduce = true, DirectStates = 0, Reductions = Enum.Parse<Reductions>(reduction) };
        ForEach(RandomDocument.Any, (document, profile) =>
        {
            var all = SoundnessChecker.Check(document.Document, full with { Profiles = [profile] });
            if (all.Any(verdict => verdict.States >= MaxStates))
            {
                return null;
            }

            return all.Zip(SoundnessChecker.Check(document.Document, reduced with { Profiles = [profile] }))
                .Select(pair => IsUnsure(pair.First) || IsUnsure(pair.Second) ? Differ($"{pair.First.Status}", $"{pair.Second.Status}") : Differ(Said(pair.First), Said(pair.Second)))
                .FirstOrDefault(found => found is not null);
        });
    }

    // The search for the first of the shortest runs may hit a bound that the one before did not: then it says so.
    private static bool IsUnsure(SoundnessVerdict verdict) =>
        verdict.Decisive is { } problem && (problem.Message.EndsWith("not known to be the shortest.", StringComparison.Ordinal)
            || problem.Message.EndsWith("may come before it in the file.", StringComparison.Ordinal));

    private static string Said(SoundnessVerdict verdict) =>
        $"{verdict.Scope} {verdict.Status} {verdict.Decisive?.Kind} {verdict.Decisive?.Property} after {Run(verdict.Decisive)}, warns of "
        + string.Join(' ', verdict.Problems.Where(problem => problem.IsWarning && verdict.Status == SoundnessStatus.Sound).Select(problem => $"{problem.Kind} after {Run(problem)}"));

    private static string Run(SoundnessProblem? problem) => problem is null ? "nothing" : string.Join(' ', problem.Run);

    private static string? Differ(string whole, string reduced) => whole == reduced ? null : $"all states: {whole}\n  reduced: {reduced}";

    private static void ForEach(FsCheck.Gen<RandomDocument> models, Func<RandomDocument, SoundnessProfile, string?> difference)
    {
        var count = ModelCount.Or(1_000);
        var found = new List<string>();
        foreach (var document in Gen.Sample(models, count))
        {
            foreach (var profile in new[] { SoundnessProfile.Bpmn, SoundnessProfile.Camunda7 })
            {
                if (document.Compile(profile) is not null && difference(document, profile) is { } different)
                {
                    found.Add($"{profile}: {document}\n  {different}");
                }
            }
        }

        Assert.True(found.Count == 0, $"{found.Count} of {count} models, the shortest:\n{found.MinBy(text => text.Length)}");
    }
}
