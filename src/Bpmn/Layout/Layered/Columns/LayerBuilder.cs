namespace ProcOS.Bpmn.Layout.Layered.Columns;

/// <summary>
/// Fills the columns in the order of a walk along the flows, the main flow first: branches then stand below each other
/// in the order of the file, which for most processes is already free of crossings.
/// </summary>
internal sealed class LayerBuilder
{
    private const double LabelGap = 4;

    private readonly LayeredGraph _graph;
    private readonly LayerTable _table;
    private readonly List<int>[] _lifted;
    private readonly int[] _firstTurn;
    private readonly int[] _lastTurn;

    private LayerBuilder(LayeredGraph graph)
    {
        _graph = graph;
        _table = new LayerTable(graph);
        _lifted = new List<int>[_table.Columns.Length];
        _firstTurn = new int[graph.Edges.Count];
        _lastTurn = new int[graph.Edges.Count];
    }

    public static LayerTable Build(LayeredGraph graph)
    {
        var builder = new LayerBuilder(graph);
        var isPlaced = new bool[graph.Nodes.Count];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var node = 0; node < isPlaced.Length; node++)
            {
                if (pass == 1 || graph.Nodes[node].IsMain)
                {
                    builder.Walk(node, isPlaced);
                }
            }
        }

        builder.Finish();
        return builder._table;
    }

    private void Walk(int root, bool[] isPlaced)
    {
        if (isPlaced[root])
        {
            return;
        }

        var path = new Stack<(int[] Edges, int Next)>();
        path.Push((Place(root, isPlaced), 0));
        while (path.TryPop(out var step))
        {
            if (step.Next == step.Edges.Length)
            {
                continue;
            }

            path.Push((step.Edges, step.Next + 1));
            var index = step.Edges[step.Next];
            var edge = _graph.Edges[index];
            AddLines(index, edge);
            if (!isPlaced[edge.Target])
            {
                path.Push((Place(edge.Target, isPlaced), 0));
            }
        }
    }

    // The node with the turning places above and below it; answers its edges in the order in which they are followed.
    private int[] Place(int node, bool[] isPlaced)
    {
        isPlaced[node] = true;
        var box = _graph.Nodes[node];
        var edges = _graph.Out(node).ToArray();
        var above = new List<int>();
        var below = new List<int>();
        foreach (var index in edges)
        {
            var edge = _graph.Edges[index];
            if (!edge.IsLoop && (edge.IsBack || edge.IsFromBoundary))
            {
                (edge.LeavesAbove ? above : below).Add(index);
            }
        }

        foreach (var index in _graph.In(node))
        {
            if (_graph.Edges[index].IsBack)
            {
                (_graph.Edges[index].EntersAbove ? above : below).Add(~index);
            }
        }

        above.Sort((left, right) => Reach(right).CompareTo(Reach(left)) is var order and not 0 ? order : right.CompareTo(left));
        below.Sort((left, right) => Depth(left).CompareTo(Depth(right)) is var order and not 0 ? order : left.CompareTo(right));
        var unit = _table.Items.Count;
        Turns(above, box, node);
        _table.NodeItems[node] = AddToColumn(new LayerItem(ItemKind.Node, box.Layer, box.Lane) { Node = node, Above = box.Above, Below = box.Below });
        Turns(below, box, node);
        for (var item = unit; item < _table.Items.Count; item++)
        {
            _table.Items[item].Unit = unit;
        }

        Array.Sort(edges, (left, right) =>
            Rank(left).CompareTo(Rank(right)) is var order and not 0 ? order
            : _graph.Edges[right].PortX.CompareTo(_graph.Edges[left].PortX) is var place and not 0 ? place
            : left.CompareTo(right));
        return edges;
    }

    private int Rank(int index) => _graph.Edges[index] switch { { IsMain: true } => 0, { IsFromBoundary: true } => 2, _ => 1 };

    private int Reach(int signed)
    {
        var edge = _graph.Edges[signed < 0 ? ~signed : signed];
        return Math.Abs(_graph.Nodes[edge.Source].Layer - _graph.Nodes[edge.Target].Layer);
    }

    // Lines from the lower border: the rightmost turns first; lines that lead back turn below them, the short first.
    private double Depth(int signed)
    {
        var edge = _graph.Edges[signed < 0 ? ~signed : signed];
        return signed >= 0 && edge.IsFromBoundary && !edge.IsBack ? -1e6 - edge.PortX : Reach(signed);
    }

    private void Turns(List<int> edges, LayeredNode box, int node)
    {
        foreach (var signed in edges)
        {
            var isEnd = signed < 0;
            var index = isEnd ? ~signed : signed;
            var edge = _graph.Edges[index];
            var item = AddToColumn(new LayerItem(ItemKind.Turn, box.Layer, box.Lane)
            {
                Node = node,
                Edge = index,
                Above = isEnd || edge.LabelHeight == 0 ? 0 : edge.LabelHeight + LabelGap,
            });
            (isEnd ? _lastTurn : _firstTurn)[index] = item;
        }
    }

    private void AddLines(int index, LayeredEdge edge)
    {
        if (edge.IsLoop)
        {
            return;
        }

        var (source, target) = (_graph.Nodes[edge.Source], _graph.Nodes[edge.Target]);
        var lane = (source.IsGateway && !edge.IsFromBoundary) || edge.LeavesAbove != edge.EntersAbove ? target.Lane : source.Lane;
        var (left, right) = edge.IsBack ? (target.Layer, source.Layer) : (source.Layer, target.Layer);
        var chain = new int[right - left + 1];
        for (var layer = left + 1; layer < right; layer++)
        {
            var item = new LayerItem(ItemKind.Line, layer, lane) { Edge = index };
            chain[layer - left] = edge.EntersAbove ? Lift(item) : AddToColumn(item);
        }

        if (chain.Length > 2 && !edge.IsBack && !edge.IsFromBoundary && edge.LabelHeight > 0)
        {
            _table.Items[chain[1]].Above = edge.LabelHeight + LabelGap;
        }

        _table.Chains[index] = chain;
    }

    private int AddToColumn(LayerItem item)
    {
        var index = _table.Add(item);
        _table.Columns[item.Layer].Add(index);
        return index;
    }

    private int Lift(LayerItem item)
    {
        var index = _table.Add(item);
        (_lifted[item.Layer] ??= []).Add(index);
        return index;
    }

    private void Finish()
    {
        for (var index = 0; index < _graph.Edges.Count; index++)
        {
            if (_table.Chains[index] is not { } chain)
            {
                continue;
            }

            var edge = _graph.Edges[index];
            chain[0] = edge.IsBack ? _lastTurn[index] : edge.IsFromBoundary ? _firstTurn[index] : _table.NodeItems[edge.Source];
            chain[^1] = edge.IsBack ? _firstTurn[index] : _table.NodeItems[edge.Target];
            if (edge.IsBack && edge.LeavesAbove != edge.EntersAbove && IsAlone(edge.Source, edge.Target))
            {
                TurnInLaneOf(edge.Target, _firstTurn[index]);
            }

            for (var i = 1; i < chain.Length; i++)
            {
                _table.Gaps[_table.Items[chain[i]].Layer - 1].Add(new LayerSegment(chain[i - 1], chain[i], index));
            }
        }

        for (var layer = 0; layer < _table.Columns.Length; layer++)
        {
            LiftLines(layer);
            AddBorders(layer);
            _table.Renumber(layer);
        }
    }

    // Whether nothing stands in the source's column from its lane to that of the target, so that a line can go straight there.
    private bool IsAlone(int source, int target)
    {
        var (from, to) = (_graph.Nodes[source].Lane, _graph.Nodes[target].Lane);
        foreach (var index in _table.Columns[_graph.Nodes[source].Layer])
        {
            var item = _table.Items[index];
            if (item.Kind == ItemKind.Node && item.Node != source && item.Lane >= Math.Min(from, to) && item.Lane <= Math.Max(from, to))
            {
                return false;
            }
        }

        return true;
    }

    // What stayed with the node remains one unit without the turn.
    private void TurnInLaneOf(int target, int turn)
    {
        var item = _table.Items[turn];
        foreach (var index in _table.Columns[item.Layer])
        {
            if (index != turn && _table.Items[index].Unit == turn)
            {
                _table.Items[index].Unit = _table.NodeItems[item.Node];
            }
        }

        (item.Lane, item.Unit) = (_graph.Nodes[target].Lane, turn);
    }

    // Long lines first: the short loops inside them stay nearer to the flow.
    private void LiftLines(int layer)
    {
        if (_lifted[layer] is { } lines)
        {
            lines.Sort((left, right) => Reach(_table.Items[right].Edge).CompareTo(Reach(_table.Items[left].Edge)) is var order and not 0
                ? order
                : _table.Items[right].Edge.CompareTo(_table.Items[left].Edge));
            _table.Columns[layer].InsertRange(0, lines);
        }
    }

    private void AddBorders(int layer)
    {
        if (_graph.LaneHeights.Count == 0)
        {
            return;
        }

        for (var lane = 0; lane <= _graph.LaneHeights.Count; lane++)
        {
            AddToColumn(new LayerItem(ItemKind.Border, layer, lane));
        }

        // A border stands above the items of its lane; the sort keeps the order of the others.
        var column = _table.Columns[layer];
        var keys = new (int Lane, int Kind, int Index)[column.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var item = _table.Items[column[i]];
            keys[i] = (item.Lane, item.Kind == ItemKind.Border ? 0 : 1, i);
        }

        Array.Sort(keys);
        var sorted = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            sorted[i] = column[keys[i].Index];
        }

        column.Clear();
        column.AddRange(sorted);
    }
}
