namespace ProcOS.Bpmn.Layout.Layered.Columns;

/// <summary>The columns with what stands in them, from top to bottom, and the segments between neighbouring columns.</summary>
internal sealed class LayerTable
{
    public LayerTable(LayeredGraph graph)
    {
        Graph = graph;
        var count = 0;
        foreach (var node in graph.Nodes)
        {
            count = Math.Max(count, node.Layer + 1);
        }

        Columns = new List<int>[count];
        Gaps = new List<LayerSegment>[Math.Max(0, count - 1)];
        for (var i = 0; i < count; i++)
        {
            Columns[i] = [];
        }

        for (var i = 0; i < Gaps.Length; i++)
        {
            Gaps[i] = [];
        }

        Chains = new int[graph.Edges.Count][];
        NodeItems = new int[graph.Nodes.Count];
    }

    public LayeredGraph Graph { get; }

    public List<LayerItem> Items { get; } = [];

    /// <summary>Items by column, in their order.</summary>
    public List<int>[] Columns { get; }

    /// <summary>Segments by the column left of them.</summary>
    public List<LayerSegment>[] Gaps { get; }

    /// <summary>The items of each edge from left to right; null for loops.</summary>
    public int[]?[] Chains { get; }

    /// <summary>The item of each node.</summary>
    public int[] NodeItems { get; }

    public int Add(LayerItem item)
    {
        Items.Add(item);
        Items[^1].Unit = Items.Count - 1;
        return Items.Count - 1;
    }

    /// <summary>Sets the positions of a column's items from their order.</summary>
    public void Renumber(int column)
    {
        var items = Columns[column];
        for (var i = 0; i < items.Count; i++)
        {
            Items[items[i]].Position = i;
        }
    }
}
