using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Guided;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>
/// Breadth first by the number of events and activities: first all states of one distance, gateways being free, then those
/// one further. Stops at the first second token, as the states of an unsafe loop are endless.
/// </summary>
internal static class Search
{
    // What it takes to leave states grows with the number of steps: some tenths of a second for so many.
    private const int SparedSteps = 4_000_000;

    /// <summary>
    /// Visits all states that can be reached. The caller gives the space back by disposing it. Sleep sets spare steps, not
    /// states; as they may change by which way a state is first reached, what they find is searched again without, but for a
    /// mere warning where the bound was hit.
    /// </summary>
    /// <param name="sleeps">Whether to use sleep sets: where a fault is known to be there the visit with them would be for nothing.</param>
    public static StateSpace Run(TransitionSystem system, int maxStates, bool? keepEdges = null, bool sleeps = true)
    {
        var edges = keepEdges ?? Cycles.Exist(system);
        if (!sleeps)
        {
            return Visit(system, maxStates, edges, sleeps: false);
        }

        var space = Visit(system, maxStates, edges, sleeps: true);
        if (space.UnsafeStep < 0 && space.Deadlock < 0 && (space.EndTwice < 0 || space.IsFull))
        {
            return space;
        }

        space.Dispose();
        return Visit(system, maxStates, edges, sleeps: false);
    }

    /// <summary>
    /// Visits as many states as stubborn sets leave: enough to see whether any is stuck, and after how many events and
    /// activities, and, where each of them can come to an end, whatever can be seen anywhere.
    /// </summary>
    public static StateSpace Spare(TransitionSystem system, int maxStates, StubbornSets stubborn) =>
        Visit(new SparedSpace(system, Math.Min(maxStates, Math.Max(5_000, SparedSteps / (system.Steps.Count + 1))), Cycles.Exist(system), stubborn));

    /// <summary>Looks for a stuck state, be the run to it long or short.</summary>
    public static StateSpace ForStuck(TransitionSystem system, int maxStates, StubbornSets stubborn) =>
        Visit(new SparedSpace(system, maxStates, keepEdges: false, stubborn) { IsShortest = false });

    /// <summary>Looks for the run that comes first in document order of all that have the shortest length.</summary>
    /// <param name="fault">As of <see cref="LimitedSpace"/>, and so the others.</param>
    public static LimitedSpace ForFirst(TransitionSystem system, int maxStates, ProblemKind fault, LeastToCome? rest, int length)
    {
        var space = new LimitedSpace(system, maxStates, fault, rest, length);
        space.Visit();
        return space;
    }

    /// <summary>Looks for a stuck state after so many events and activities at most.</summary>
    public static StateSpace ForStuck(TransitionSystem system, int maxStates, StubbornSets stubborn, int within) =>
        Visit(new SparedSpace(system, maxStates, keepEdges: false, stubborn) { StopsAtDeadlock = true, Within = within });

    /// <summary>Looks for two tokens that meet, after so many events and activities at most.</summary>
    /// <param name="beforeEnds">Whether before one end event, or in one place.</param>
    public static StateSpace ForMeeting(TransitionSystem system, int maxStates, LeastToMeet rest, bool beforeEnds, int within) =>
        Visit(new MeetingSpace(system, maxStates, rest) { StopsAtEndTwice = beforeEnds, Within = within });

    /// <summary>Looks for the shortest run to two tokens before one end event; null where there is nothing to look for.</summary>
    public static StateSpace? ForEndTwice(TransitionSystem system, int maxStates) =>
        LeastToMeet.BeforeEnds(system) is { } rest ? Visit(new MeetingSpace(system, maxStates, rest) { StopsAtEndTwice = true }) : null;

    /// <summary>Looks for the shortest run to a second token; null where there are too many places that may get one.</summary>
    public static StateSpace? ForSecondToken(TransitionSystem system, int maxStates) =>
        LeastToMeet.OnOnePlace(system) is { } rest ? Visit(new MeetingSpace(system, maxStates, rest)) : null;

    /// <summary>One visit of all states, with or without sleep sets.</summary>
    internal static StateSpace Visit(TransitionSystem system, int maxStates, bool keepEdges, bool sleeps) =>
        Visit(StateSpace.Create(system, maxStates, keepEdges, sleeps));

    private static StateSpace Visit(StateSpace space)
    {
        space.Visit();
        return space;
    }
}
