namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>States from which runs go on for ever.</summary>
internal static class Completion
{
    /// <summary>
    /// The first state from which neither the end nor a stuck state can be reached; -1 when there is none. Needs a space that
    /// keeps its edges and was searched whole.
    /// </summary>
    /// <param name="strict">Whether a state counts as the end only if nothing can be taken there.</param>
    public static int FirstEndless(StateSpace space, bool strict = false)
    {
        var (count, edges) = (space.Count, space.Edges);
        var from = new int[count + 1];
        var ends = new bool[count];
        Array.Fill(ends, true);
        for (var edge = 0; edge < edges; edge++)
        {
            var (source, target) = space.Edge(edge);
            from[target + 1]++;
            ends[source] = false;
        }

        for (var state = 0; state < count; state++)
        {
            from[state + 1] += from[state];
        }

        var (before, next) = (new int[edges], from.AsSpan(0, count).ToArray());
        for (var edge = 0; edge < edges; edge++)
        {
            var (source, target) = space.Edge(edge);
            before[next[target]++] = source;
        }

        var open = new Stack<int>();
        for (var state = 0; state < count; state++)
        {
            if (ends[state] || (!strict && space.IsFinal(state)))
            {
                ends[state] = true;
                open.Push(state);
            }
        }

        while (open.TryPop(out var state))
        {
            for (var i = from[state]; i < from[state + 1]; i++)
            {
                if (!ends[before[i]])
                {
                    ends[before[i]] = true;
                    open.Push(before[i]);
                }
            }
        }

        return Array.IndexOf(ends, false);
    }

    /// <summary>A way from the state into a loop, and the loop; each state with the edge that leaves it.</summary>
    public static (IReadOnlyList<(int State, int Edge)> Into, IReadOnlyList<(int State, int Edge)> Loop) LoopFrom(StateSpace space, int state)
    {
        // From an endless state each edge stays among endless ones: following first edges closes a loop at last.
        var first = new int[space.Count];
        Array.Fill(first, -1);
        for (var edge = space.Edges - 1; edge >= 0; edge--)
        {
            first[space.Edge(edge).From] = edge;
        }

        var seen = new Dictionary<int, int>();
        var way = new List<(int State, int Edge)>();
        var at = state;
        while (seen.TryAdd(at, way.Count))
        {
            way.Add((at, first[at]));
            at = space.Edge(first[at]).To;
        }

        return (way[..seen[at]], way[seen[at]..]);
    }
}
