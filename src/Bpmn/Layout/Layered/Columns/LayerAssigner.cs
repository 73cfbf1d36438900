namespace ProcOS.Bpmn.Layout.Layered.Columns;

/// <summary>
/// Gives every node its column: one right of its furthest predecessor; what joins the main flow from elsewhere stands
/// as far right as it can. Then marks the main flow, the longest way from the first node, and the side on which edges
/// lead back: above along the main flow, below elsewhere, towards each other between lanes.
/// </summary>
internal static class LayerAssigner
{
    public static void Assign(LayeredGraph graph)
    {
        WidenParallelEdges(graph);
        var order = TopologicalOrder(graph);
        foreach (var node in order)
        {
            foreach (var index in graph.Out(node))
            {
                var edge = graph.Edges[index];
                if (IsForward(edge))
                {
                    var target = graph.Nodes[edge.Target];
                    target.Layer = Math.Max(target.Layer, graph.Nodes[node].Layer + edge.Span);
                }
            }
        }

        var last = MarkMainPath(graph, order);
        if (last >= 0)
        {
            PullRight(graph, order);
        }

        ChooseSides(graph);
    }

    private static bool IsForward(LayeredEdge edge) => !edge.IsBack && !edge.IsLoop;

    // The second edge between the same two nodes needs a row of its own.
    private static void WidenParallelEdges(LayeredGraph graph)
    {
        var seen = new int[graph.Nodes.Count];
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            foreach (var index in graph.Out(node))
            {
                var edge = graph.Edges[index];
                if (edge.IsFromBoundary || !IsForward(edge))
                {
                    continue;
                }

                edge.Span = seen[edge.Target] == node + 1 ? 2 : 1;
                seen[edge.Target] = node + 1;
            }
        }
    }

    private static int[] TopologicalOrder(LayeredGraph graph)
    {
        var open = new int[graph.Nodes.Count];
        foreach (var edge in graph.Edges)
        {
            open[edge.Target] += IsForward(edge) ? 1 : 0;
        }

        var order = new int[open.Length];
        var (head, tail) = (0, 0);
        for (var node = 0; node < open.Length; node++)
        {
            if (open[node] == 0)
            {
                order[tail++] = node;
            }
        }

        while (head < tail)
        {
            foreach (var index in graph.Out(order[head++]))
            {
                var edge = graph.Edges[index];
                if (IsForward(edge) && --open[edge.Target] == 0)
                {
                    order[tail++] = edge.Target;
                }
            }
        }

        return order;
    }

    // The number of nodes still to come decides, then the order of the file; a boundary event is never the main way.
    private static int MarkMainPath(LayeredGraph graph, int[] order)
    {
        var length = new int[graph.Nodes.Count];
        for (var i = order.Length - 1; i >= 0; i--)
        {
            foreach (var index in graph.Out(order[i]))
            {
                var edge = graph.Edges[index];
                if (IsForward(edge) && !edge.IsFromBoundary)
                {
                    length[order[i]] = Math.Max(length[order[i]], length[edge.Target] + 1);
                }
            }
        }

        var node = -1;
        for (var i = 0; i < length.Length; i++)
        {
            if (graph.Nodes[i].Layer == 0 && (node < 0 || length[i] > length[node]))
            {
                node = i;
            }
        }

        var last = node;
        while (node >= 0)
        {
            last = node;
            graph.Nodes[node].IsMain = true;
            node = -1;
            foreach (var index in graph.Out(last))
            {
                var edge = graph.Edges[index];
                if (IsForward(edge) && !edge.IsFromBoundary && length[edge.Target] + 1 == length[last])
                {
                    edge.IsMain = true;
                    node = edge.Target;
                    break;
                }
            }
        }

        return last;
    }

    private static void PullRight(LayeredGraph graph, int[] order)
    {
        var isFixed = new bool[graph.Nodes.Count];
        foreach (var node in order)
        {
            isFixed[node] |= graph.Nodes[node].IsMain;
            foreach (var index in graph.Out(node))
            {
                isFixed[graph.Edges[index].Target] |= isFixed[node] && IsForward(graph.Edges[index]);
            }
        }

        for (var i = order.Length - 1; i >= 0; i--)
        {
            var node = order[i];
            if (isFixed[node])
            {
                continue;
            }

            var right = int.MaxValue;
            foreach (var index in graph.Out(node))
            {
                var edge = graph.Edges[index];
                if (IsForward(edge))
                {
                    right = Math.Min(right, graph.Nodes[edge.Target].Layer - edge.Span);
                }
            }

            graph.Nodes[node].Layer = right == int.MaxValue ? graph.Nodes[node].Layer : right;
        }
    }

    private static void ChooseSides(LayeredGraph graph)
    {
        foreach (var edge in graph.Edges)
        {
            if (!edge.IsBack)
            {
                continue;
            }

            var (source, target) = (graph.Nodes[edge.Source], graph.Nodes[edge.Target]);
            var mayBeAbove = ((source.IsMain && target.IsMain) || source.Lane != target.Lane) && !edge.IsFromBoundary;
            edge.LeavesAbove = mayBeAbove && source.Lane >= target.Lane && Fits(source.Top, SideUse.Leaves);
            edge.EntersAbove = mayBeAbove && source.Lane <= target.Lane && Fits(target.Top, SideUse.Enters);
            if (source.Lane == target.Lane)
            {
                edge.LeavesAbove = edge.EntersAbove = edge.LeavesAbove && edge.EntersAbove;
            }

            source.Top = edge.LeavesAbove ? SideUse.Leaves : source.Top;
            target.Top = edge.EntersAbove ? SideUse.Enters : target.Top;
            source.Bottom = edge.LeavesAbove || edge.IsFromBoundary ? source.Bottom : SideUse.Leaves;
            target.Bottom = edge.EntersAbove ? target.Bottom : SideUse.Enters;
        }
    }

    private static bool Fits(SideUse side, SideUse use) => side == SideUse.None || side == use;
}
