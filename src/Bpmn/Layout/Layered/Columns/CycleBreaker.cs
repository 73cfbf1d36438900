namespace ProcOS.Bpmn.Layout.Layered.Columns;

/// <summary>
/// Finds the edges that lead back: a depth-first walk from the nodes without input, in the order of the file, so that
/// the loops of a structured process are found where their author drew them.
/// </summary>
internal static class CycleBreaker
{
    private const byte New = 0;
    private const byte Open = 1;
    private const byte Done = 2;

    public static void MarkBackEdges(LayeredGraph graph)
    {
        var state = new byte[graph.Nodes.Count];
        var next = new int[graph.Nodes.Count];
        var path = new Stack<int>();
        for (var node = 0; node < state.Length; node++)
        {
            if (IsRoot(graph, node))
            {
                Walk(graph, node, state, next, path);
            }
        }

        for (var node = 0; node < state.Length; node++)
        {
            Walk(graph, node, state, next, path);
        }
    }

    private static bool IsRoot(LayeredGraph graph, int node)
    {
        foreach (var edge in graph.In(node))
        {
            if (!graph.Edges[edge].IsLoop)
            {
                return false;
            }
        }

        return true;
    }

    private static void Walk(LayeredGraph graph, int root, byte[] state, int[] next, Stack<int> path)
    {
        if (state[root] != New)
        {
            return;
        }

        state[root] = Open;
        path.Push(root);
        while (path.TryPeek(out var node))
        {
            var edges = graph.Out(node);
            if (next[node] == edges.Length)
            {
                state[node] = Done;
                path.Pop();
                continue;
            }

            var edge = graph.Edges[edges[next[node]++]];
            if (state[edge.Target] == Open)
            {
                edge.IsBack = !edge.IsLoop;
            }
            else if (state[edge.Target] == New)
            {
                state[edge.Target] = Open;
                path.Push(edge.Target);
            }
        }
    }
}
