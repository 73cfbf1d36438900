using System.Globalization;
using FsCheck.Fluent;
using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Proving;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Guided;
using ProcOS.Bpmn.Tests.Soundness.Reducing;
using ProcOS.Bpmn.Tests.Soundness.Wide;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>The first of the shortest runs, found element for element.</summary>
public sealed class EarliestRunTests
{
    private const int MaxStates = 3_000;

    // Each of the branches may go either way, and is stuck before the join after both.
    [Theory]
    [InlineData(SoundnessProfile.Bpmn)]
    [InlineData(SoundnessProfile.Camunda7)]
    public void Check_ManyBranchesWithAChoice_TellsTheFirstChoiceInEach(SoundnessProfile profile)
    {
        var nodes = string.Join("; ", Enumerable.Range(0, 20).Select(number => string.Create(CultureInfo.InvariantCulture, $"task t{number}; task u{number}; xor x{number}; xor m{number}")));
        var flows = string.Join("; ", Enumerable.Range(0, 20).Reverse().Select(number => string.Create(CultureInfo.InvariantCulture, $"f > x{number}; x{number} > ?u{number} > m{number}; x{number} > ?t{number} > m{number} > j")));

        var verdict = Verdicts.Of(ModelText.Process($"start s; and f; {nodes}; task d; and j; end e; s > f; {flows}; d > j; j > e"), profile);

        Assert.Equal("s " + string.Join(' ', Enumerable.Range(0, 20).Select(number => $"t{number}")), string.Join(' ', verdict.Decisive?.Run ?? []));
        Assert.DoesNotContain("may come before", verdict.Decisive?.Message, StringComparison.Ordinal);
    }

    // Each branch may be taken or not, and may leave before the join or not.
    [Fact]
    public void Check_TooManyChoices_SaysThatOtherRunsMayComeBefore()
    {
        var verdict = Verdicts.Of(ModelText.Process(WideModels.Text("inclusive, left by choices", 16)), SoundnessProfile.Camunda7);

        Assert.Equal(SoundnessStatus.Unsound, verdict.Status);
        Assert.EndsWith("Other runs as short may come before it in the file.", verdict.Decisive?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SoundnessProfile.Bpmn)]
    [InlineData(SoundnessProfile.Camunda7)]
    public void Find_RandomModel_TellsTheRunThatAllShortestOnesShow(SoundnessProfile profile)
    {
        var compared = new Dictionary<ProblemKind, int> { [ProblemKind.Deadlock] = 0, [ProblemKind.Unsafe] = 0, [ProblemKind.SameEndTwice] = 0 };
        foreach (var document in Gen.Sample(RandomDocument.Any, ModelCount.Or(2_000)))
        {
            if (document.Compile(profile) is not { } system)
            {
                continue;
            }

            using var space = Search.Visit(system, MaxStates, keepEdges: false, sleeps: false);
            Compare(ProblemKind.Deadlock, space.Deadlock, known => EarliestRun.ToDeadlock(system, MaxStates, known));
            Compare(ProblemKind.SameEndTwice, space.EndTwice, known => LeastToMeet.BeforeEnds(system) is { } rest ? EarliestRun.ToMeeting(system, MaxStates, known, rest) : null);
            Compare(ProblemKind.Unsafe, space.UnsafeState, known => LeastToMeet.OnOnePlace(system) is { } rest ? EarliestRun.ToMeeting(system, MaxStates, known, rest) : null);

            void Compare(ProblemKind fault, int state, Func<FaultyRun, FaultyRun?> find)
            {
                if (state < 0)
                {
                    return;
                }

                var known = FaultyRun.Of(space, state, fault == ProblemKind.Unsafe ? space.UnsafeStep : -1);
                using var all = Search.ForFirst(system, MaxStates, fault, rest: null, known.Length);
                if (!all.IsFull && find(known) is { } found)
                {
                    var first = all.UnsafeStep >= 0 ? FaultyRun.Of(all, all.UnsafeState, all.UnsafeStep) : FaultyRun.Of(all, all.Found);
                    Assert.True(Ids(first) == Ids(found), $"{fault}: {Ids(first)}, but {Ids(found)}: {document}");
                    Assert.True(fault != ProblemKind.Deadlock || IsStuck(system, found), $"Not stuck after {Ids(found)}: {document}");
                    compared[fault]++;
                }
            }
        }

        Assert.All(compared, fault => Assert.True(fault.Value > 0, $"No run to {fault.Key} was compared."));
    }

    private static string Ids(FaultyRun faulty) =>
        string.Join(' ', (faulty.Second is { } second ? faulty.Run.Then(second) : faulty.Run).Ids);

    private static bool IsStuck(TransitionSystem system, FaultyRun found)
    {
        using var space = Search.Visit(system with { Starts = [new StartOption([], found.Marked)] }, MaxStates, keepEdges: false, sleeps: false);
        return space.Deadlock == 0;
    }
}
