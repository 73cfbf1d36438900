using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>
/// Breadth first by the number of events and activities: first all states of one distance, gateways being free, then those
/// one further. Ties keep document order. Stops at the first second token, as the states of an unsafe loop are endless.
/// </summary>
internal static class Search
{
    /// <summary>Visits all states that can be reached. The caller gives the space back by disposing it.</summary>
    public static StateSpace Run(TransitionSystem system, int maxStates, bool? keepEdges = null)
    {
        var space = StateSpace.Create(system, maxStates, keepEdges ?? Cycles.Exist(system));
        for (var start = 0; start < system.Starts.Count; start++)
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
