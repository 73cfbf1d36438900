namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>Nodes of a scope that hang together, in the order of the file, and the edges between them.</summary>
internal sealed record GraphPart(List<PlacedNode> Nodes, List<PlacedEdge> Edges)
{
    /// <summary>
    /// The parts of a scope in the order of their first nodes. With <paramref name="asOne"/> all that is connected at all
    /// is one part. Nodes without edges are not in any part.
    /// </summary>
    public static List<GraphPart> Split(List<PlacedNode> nodes, List<PlacedEdge> edges, bool asOne)
    {
        var parent = new int[nodes.Count];
        var isConnected = new bool[nodes.Count];
        for (var i = 0; i < parent.Length; i++)
        {
            (parent[i], nodes[i].Index) = (i, i);
        }

        var first = -1;
        foreach (var edge in edges)
        {
            var (source, target) = (edge.Source.Index, edge.Target.Index);
            isConnected[source] = isConnected[target] = true;
            parent[Root(parent, source)] = Root(parent, target);
            first = asOne && first < 0 ? source : first;
            if (asOne)
            {
                parent[Root(parent, first)] = Root(parent, source);
            }
        }

        var parts = new List<GraphPart>();
        var partOf = new Dictionary<int, GraphPart>();
        for (var i = 0; i < parent.Length; i++)
        {
            if (!isConnected[i])
            {
                continue;
            }

            if (!partOf.TryGetValue(Root(parent, i), out var part))
            {
                partOf.Add(Root(parent, i), part = new GraphPart([], []));
                parts.Add(part);
            }

            nodes[i].IsSingle = false;
            part.Nodes.Add(nodes[i]);
        }

        foreach (var edge in edges)
        {
            partOf[Root(parent, edge.Source.Index)].Edges.Add(edge);
        }

        foreach (var part in parts)
        {
            for (var i = 0; i < part.Nodes.Count; i++)
            {
                part.Nodes[i].Index = i;
            }
        }

        return parts;
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }

        return node;
    }
}
