namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>States from which runs go on for ever.</summary>
internal static class Completion
{
    /// <summary>Whether there are states from which runs go on for ever; false where not all was searched, or no edges were kept.</summary>
    public static bool HasEndless(StateSpace space) =>
        space.IsWhole && space.KeepsEdges && FirstEndless(space, strict: space.SparesStates) >= 0;

    /// <summary>
    /// The first state from which neither the end nor a stuck state can be reached; -1 when there is none. Needs a space that
    /// keeps its edges and was searched whole.
    /// </summary>
    /// <param name="strict">Whether a state counts as the end only if nothing can be taken there.</param>
    public static int FirstEndless(StateSpace space, bool strict = false) => Array.IndexOf(Completing(space, strict), false);

    /// <summary>All states from which neither the end nor a stuck state can be reached; needs the same.</summary>
    public static IEnumerable<int> Endless(StateSpace space)
    {
        var completing = Completing(space, strict: false);
        return Enumerable.Range(0, space.Count).Where(state => !completing[state]);
    }

    /// <summary>The first state that lies on a loop, with a shortest loop through it; null when there is none.</summary>
    public static IReadOnlyList<(int State, int Edge)>? FirstLoop(StateSpace space)
    {
        var leaving = Enumerable.Range(0, space.Edges).ToLookup(edge => space.Edge(edge).From);
        for (var state = 0; state < space.Count; state++)
        {
            if (LoopThrough(space, state, leaving) is { } loop)
            {
                return loop;
            }
        }

        return null;
    }

    /// <summary>A loop that is reached from the state; each state of it with the edge that leaves it.</summary>
    public static IReadOnlyList<(int State, int Edge)> LoopFrom(StateSpace space, int state)
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

        return way[seen[at]..];
    }

    // The states from which the end or a stuck state can be reached.
    private static bool[] Completing(StateSpace space, bool strict)
    {
        var (from, before) = Backwards(space);
        var ends = Ends(space, strict);
        var open = new Stack<int>(Enumerable.Range(0, space.Count).Where(state => ends[state]));
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

        return ends;
    }

    private static List<(int State, int Edge)>? LoopThrough(StateSpace space, int state, ILookup<int, int> leaving)
    {
        var (into, open) = (new Dictionary<int, int>(), new Queue<int>([state]));
        while (open.TryDequeue(out var at))
        {
            foreach (var edge in leaving[at])
            {
                var to = space.Edge(edge).To;
                if (into.TryAdd(to, edge))
                {
                    open.Enqueue(to);
                }
            }
        }

        if (!into.TryGetValue(state, out var last))
        {
            return null;
        }

        var loop = new List<(int State, int Edge)>();
        for (var edge = last; loop.Count == 0 || loop[^1].State != state; edge = into[loop[^1].State])
        {
            loop.Add((space.Edge(edge).From, edge));
        }

        loop.Reverse();
        return loop;
    }

    // Those in which nothing can be taken, and, where not strict, those in which no token has to go on.
    private static bool[] Ends(StateSpace space, bool strict)
    {
        var ends = new bool[space.Count];
        Array.Fill(ends, true);
        for (var edge = 0; edge < space.Edges; edge++)
        {
            ends[space.Edge(edge).From] = false;
        }

        for (var state = 0; state < ends.Length && !strict; state++)
        {
            ends[state] |= space.IsFinal(state);
        }

        return ends;
    }

    // The states before each, in one array: of a state those from its place in the other array on.
    private static (int[] From, int[] Before) Backwards(StateSpace space)
    {
        var from = new int[space.Count + 1];
        for (var edge = 0; edge < space.Edges; edge++)
        {
            from[space.Edge(edge).To + 1]++;
        }

        for (var state = 0; state < space.Count; state++)
        {
            from[state + 1] += from[state];
        }

        var (before, next) = (new int[space.Edges], from.AsSpan(0, space.Count).ToArray());
        for (var edge = 0; edge < space.Edges; edge++)
        {
            var (source, target) = space.Edge(edge);
            before[next[target]++] = source;
        }

        return (from, before);
    }
}
