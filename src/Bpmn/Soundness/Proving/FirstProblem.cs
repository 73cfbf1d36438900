using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Guided;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>
/// What a search saw by a shortest run, told by that of the shortest runs which comes first in document order. Where too many
/// states lie on the way of them it is found element for element; where that takes too many as well it is the run at hand,
/// with what goes on side by side in document order, and the problem says so.
/// </summary>
internal sealed class FirstProblem(TransitionSystem system, SoundnessOptions options, MessageLinks? messages)
{
    /// <param name="isShortest">Whether no run is shorter than that of the space, and so of the others.</param>
    public SoundnessProblem Deadlock(StateSpace space, bool isShortest = true, ProblemKind kind = ProblemKind.Deadlock)
    {
        var known = FaultyRun.Of(space, space.Deadlock);
        var first = OfAll(space, ProblemKind.Deadlock, LeastRest.ToCome(system), known.Length);
        first ??= isShortest ? EarliestRun.ToDeadlock(system, options.MeetingStates, known) : null;
        return Tell(first, known, isShortest, run => DeadlockText.Of(run.Run, run.Marked, messages, kind));
    }

    public SoundnessProblem SecondToken(StateSpace space, bool isShortest = true)
    {
        // What is known of the rest takes longer to find out than a small space to visit.
        var rest = space.Count > options.DirectStates ? LeastToMeet.OnOnePlace(system) : null;
        var known = FaultyRun.Of(space, space.UnsafeState, space.UnsafeStep);
        var first = OfAll(space, ProblemKind.Unsafe, rest is null ? null : rest.Of, known.Length);
        first ??= isShortest ? Earliest(known, rest ?? LeastToMeet.OnOnePlace(system)) : null;
        return Tell(first, known, isShortest, run => UnsafeText.Of(run.Run, run.Second!, run.Marked));
    }

    public SoundnessProblem EndTwice(StateSpace space)
    {
        var (rest, isShortest) = (LeastToMeet.BeforeEnds(system), !space.SparesStates);
        var known = FaultyRun.Of(space, space.EndTwice);
        var first = OfAll(space, ProblemKind.SameEndTwice, rest is null ? null : rest.Of, known.Length);
        first ??= isShortest ? Earliest(known, rest) : null;
        return Tell(first, known, isShortest, run => EndTwiceText.Of(run.Run, run.Marked));
    }

    /// <param name="endless">A state from which the end cannot be reached.</param>
    public SoundnessProblem Livelock(StateSpace space, int endless)
    {
        using var first = First(space, ProblemKind.Livelock, rest: null, int.MaxValue);
        return first.Found >= 0 ? LivelockText.Of(first, first.Found) : LivelockText.Of(space, endless);
    }

    private LimitedSpace First(StateSpace space, ProblemKind fault, LeastToCome? rest, int length) =>
        Search.ForFirst(system, space.SparesStates ? options.MeetingStates : Math.Max(options.MeetingStates, 2 * space.Count), fault, rest, length);

    private FaultyRun? OfAll(StateSpace space, ProblemKind fault, LeastToCome? rest, int length)
    {
        using var all = First(space, fault, rest, length);
        return all.UnsafeStep >= 0 ? FaultyRun.Of(all, all.UnsafeState, all.UnsafeStep)
            : all.Found >= 0 ? FaultyRun.Of(all, all.Found)
            : null;
    }

    private FaultyRun? Earliest(FaultyRun known, LeastToMeet? rest) =>
        rest is null ? null : EarliestRun.ToMeeting(system, options.MeetingStates, known, rest);

    private static SoundnessProblem Tell(FaultyRun? first, FaultyRun known, bool isShortest, Func<FaultyRun, SoundnessProblem> write) =>
        first is not null ? write(first)
        : isShortest ? VerdictWriter.NotFirst(write(known.Reordered()))
        : VerdictWriter.Unsure(write(known.Reordered()));
}
