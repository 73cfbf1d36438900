using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Guided;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>
/// What a search saw by a shortest run, told by that of the shortest runs which comes first in document order. Where too many
/// states lie on the way of them it is the run at hand, with what goes on side by side in document order.
/// </summary>
internal sealed class FirstProblem(TransitionSystem system, SoundnessOptions options, MessageLinks? messages)
{
    /// <param name="isShortest">Whether no run is shorter than that of the space, and so of the others.</param>
    public SoundnessProblem Deadlock(StateSpace space, bool isShortest = true, ProblemKind kind = ProblemKind.Deadlock)
    {
        var run = Run.To(space, space.Deadlock);
        using var first = First(space, ProblemKind.Deadlock, LeastRest.ToCome(system), run.Length);
        return first.Found >= 0
            ? DeadlockText.Of(Run.To(first, first.Found), first.Marked(first.Found), messages, kind)
            : AtHand(DeadlockText.Of(Reordered.Of(run), space.Marked(space.Deadlock), messages, kind), isShortest);
    }

    public SoundnessProblem SecondToken(StateSpace space, bool isShortest = true)
    {
        // What is known of the rest takes longer to find out than a small space to visit.
        var rest = space.Count > options.DirectStates ? LeastToMeet.OnOnePlace(system) : null;
        var (run, step) = (Run.To(space, space.UnsafeState), system.Steps[space.UnsafeStep]);
        using var first = First(space, ProblemKind.Unsafe, rest is null ? null : rest.Of, run.Then(step).Length);
        return first.UnsafeStep >= 0
            ? UnsafeText.Of(Run.To(first, first.UnsafeState), system.Steps[first.UnsafeStep], first.Marked(first.UnsafeState))
            : AtHand(UnsafeText.Of(Reordered.Of(run), step, space.Marked(space.UnsafeState)), isShortest);
    }

    public SoundnessProblem EndTwice(StateSpace space)
    {
        var rest = LeastToMeet.BeforeEnds(system);
        var run = Run.To(space, space.EndTwice);
        using var first = First(space, ProblemKind.SameEndTwice, rest is null ? null : rest.Of, run.Length);
        return first.Found >= 0
            ? EndTwiceText.Of(Run.To(first, first.Found), first.Marked(first.Found))
            : AtHand(EndTwiceText.Of(Reordered.Of(run), space.Marked(space.EndTwice)), isShortest: !space.SparesStates);
    }

    /// <param name="endless">A state from which the end cannot be reached.</param>
    public SoundnessProblem Livelock(StateSpace space, int endless)
    {
        using var first = First(space, ProblemKind.Livelock, rest: null, int.MaxValue);
        return first.Found >= 0 ? LivelockText.Of(first, first.Found) : LivelockText.Of(space, endless);
    }

    private LimitedSpace First(StateSpace space, ProblemKind fault, LeastToCome? rest, int length) =>
        Search.ForFirst(system, space.SparesStates ? options.MeetingStates : Math.Max(options.MeetingStates, 2 * space.Count), fault, rest, length);

    private static SoundnessProblem AtHand(SoundnessProblem problem, bool isShortest) => isShortest ? problem : VerdictWriter.Unsure(problem);
}
