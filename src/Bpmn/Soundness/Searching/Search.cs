using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>
/// Breadth first by the number of events and activities: first all states of one distance, gateways being free, then those
/// one further. Ties keep document order. Stops at the first second token, as the states of an unsafe loop are endless.
/// </summary>
internal static class Search
{
    /// <summary>
    /// Visits all states that can be reached. The caller gives the space back by disposing it. Sleep sets spare steps, not
    /// states; as they may change by which way a state is first reached, what they find is searched again without.
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
        if (space.UnsafeStep < 0 && space.Deadlock < 0 && space.EndTwice < 0)
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
        Visit(new WideSpace(system, maxStates, Cycles.Exist(system), stubborn));

    /// <summary>One visit of all states, with or without sleep sets.</summary>
    internal static StateSpace Visit(TransitionSystem system, int maxStates, bool keepEdges, bool sleeps) =>
        Visit(StateSpace.Create(system, maxStates, keepEdges, sleeps));

    private static StateSpace Visit(StateSpace space)
    {
        for (var start = 0; start < space.System.Starts.Count; start++)
        {
            space.Start(start);
        }

        for (var first = 0; first < space.Count && !space.IsStopped;)
        {
            space.ExpandFree(first);
            if (space.IsStopped)
            {
                break;
            }

            var last = space.Count;
            space.ExpandPaid(first, last);
            first = last;
        }

        return space;
    }
}
