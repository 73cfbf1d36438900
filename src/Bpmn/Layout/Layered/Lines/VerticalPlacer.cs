using ProcOS.Bpmn.Layout.Layered.Columns;

namespace ProcOS.Bpmn.Layout.Layered.Lines;

/// <summary>
/// Gives every block its height: the main flow lies where what is above it needs it to, everything else as near to what
/// it is connected with as the distances allow.
/// </summary>
internal sealed class VerticalPlacer
{
    private const double NodeGap = 30;
    private const double LineGap = 20;
    private const double BorderGap = 20;
    private const double CornerGap = 15;
    private const int Passes = 4;

    private readonly LayerTable _table;
    private readonly List<(int Block, double Distance)>[] _below;
    private readonly List<(int Block, double Distance)>[] _above;
    private readonly double[] _y;
    private readonly int[] _order;

    private VerticalPlacer(LayerTable table)
    {
        _table = table;
        _below = new List<(int, double)>[table.Items.Count];
        _above = new List<(int, double)>[table.Items.Count];
        _y = new double[table.Items.Count];
        Constrain();
        _order = Order();
        KeepCornersOpen();
    }

    /// <summary>The height of each block, by the item that names it.</summary>
    public static double[] Place(LayerTable table)
    {
        var placer = new VerticalPlacer(table);
        placer.Stack();
        var isFixed = placer.PullToMain();
        for (var pass = 0; pass < Passes; pass++)
        {
            placer.PullToNeighbours(isFixed, pass % 2 == 0);
        }

        return placer._y;
    }

    private void Constrain()
    {
        foreach (var column in _table.Columns)
        {
            for (var i = 1; i < column.Count; i++)
            {
                var (upper, lower) = (_table.Items[column[i - 1]], _table.Items[column[i]]);
                Constrain(upper.Block, lower.Block, upper.Below + Gap(upper, lower) + lower.Above);
            }
        }

        if (_table.Graph.LaneHeights.Count > 0)
        {
            var border = -1;
            foreach (var item in _table.Columns[0])
            {
                if (_table.Items[item] is { Kind: ItemKind.Border } next)
                {
                    if (border >= 0)
                    {
                        Constrain(border, next.Block, _table.Graph.LaneHeights[next.Lane - 1]);
                    }

                    border = next.Block;
                }
            }
        }
    }

    // A line can meet a node at its top or bottom only from beyond its room. What follows the order of the blocks cannot
    // contradict it.
    private void KeepCornersOpen()
    {
        var place = new int[_table.Items.Count];
        for (var i = 0; i < _order.Length; i++)
        {
            place[_order[i]] = i;
        }

        foreach (var gap in _table.Gaps)
        {
            foreach (var segment in gap)
            {
                var (line, node) = (_table.Items[segment.Left], _table.Items[segment.Right]);
                if (!line.IsLine || node.Kind != ItemKind.Node || line.Block == node.Block || _table.Graph.Edges[segment.Edge].IsBack)
                {
                    continue;
                }

                var box = _table.Graph.Nodes[node.Node];
                if (place[line.Block] < place[node.Block] && box.Top == SideUse.None)
                {
                    Constrain(line.Block, node.Block, box.Above + CornerGap);
                }
                else if (place[line.Block] > place[node.Block] && box.Bottom == SideUse.None && box.FootX == 0)
                {
                    Constrain(node.Block, line.Block, box.Below + CornerGap);
                }
            }
        }
    }

    private void Constrain(int upper, int lower, double distance)
    {
        (_below[upper] ??= []).Add((lower, distance));
        (_above[lower] ??= []).Add((upper, distance));
    }

    private static double Gap(LayerItem upper, LayerItem lower) =>
        upper.Kind == ItemKind.Border || lower.Kind == ItemKind.Border ? upper.Kind == lower.Kind ? 0 : BorderGap
        : upper.IsLine || lower.IsLine ? LineGap
        : NodeGap;

    private int[] Order()
    {
        var open = new int[_table.Items.Count];
        var order = new List<int>();
        for (var block = 0; block < open.Length; block++)
        {
            open[block] = _above[block]?.Count ?? 0;
            if (_table.Items[block].Block == block && open[block] == 0)
            {
                order.Add(block);
            }
        }

        for (var head = 0; head < order.Count; head++)
        {
            foreach (var (lower, _) in _below[order[head]] ?? [])
            {
                if (--open[lower] == 0)
                {
                    order.Add(lower);
                }
            }
        }

        return [.. order];
    }

    private void Stack()
    {
        foreach (var block in _order)
        {
            _y[block] = Least(block, 0);
        }
    }

    private double Least(int block, double y)
    {
        foreach (var (upper, distance) in _above[block] ?? [])
        {
            y = Math.Max(y, _y[upper] + distance);
        }

        return y;
    }

    private double Most(int block, double y)
    {
        foreach (var (lower, distance) in _below[block] ?? [])
        {
            y = Math.Min(y, _y[lower] - distance);
        }

        return y;
    }

    // What has to be above the main flow comes down to it.
    private bool[] PullToMain()
    {
        var isFixed = new bool[_y.Length];
        var isAbove = new bool[_y.Length];
        for (var node = 0; node < _table.NodeItems.Length; node++)
        {
            if (_table.Graph.Nodes[node].IsMain)
            {
                isFixed[_table.Items[_table.NodeItems[node]].Block] = true;
            }
        }

        for (var i = _order.Length - 1; i >= 0; i--)
        {
            var block = _order[i];
            foreach (var (lower, _) in _below[block] ?? [])
            {
                isAbove[block] |= isAbove[lower] || isFixed[lower];
            }

            if (isAbove[block] && !isFixed[block])
            {
                _y[block] = Most(block, double.MaxValue);
            }
        }

        return isFixed;
    }

    // Lines from boundary events that meet no node straight turn right below the event: that leaves the corners of nodes free.
    private bool[] BoundaryTurns()
    {
        var turns = new bool[_y.Length];
        foreach (var item in _table.Items)
        {
            if (item.Kind == ItemKind.Turn && _table.Graph.Edges[item.Edge] is { IsFromBoundary: true, IsBack: false })
            {
                turns[item.Block] = true;
            }
        }

        foreach (var item in _table.NodeItems)
        {
            turns[_table.Items[item].Block] = false;
        }

        return turns;
    }

    private void PullToNeighbours(bool[] isFixed, bool isDown)
    {
        var turns = BoundaryTurns();
        var sum = new double[_y.Length];
        var count = new int[_y.Length];
        foreach (var gap in _table.Gaps)
        {
            foreach (var segment in gap)
            {
                var (left, right) = (_table.Items[segment.Left].Block, _table.Items[segment.Right].Block);
                if (left != right)
                {
                    sum[left] += _y[right];
                    sum[right] += _y[left];
                    count[left]++;
                    count[right]++;
                }
            }
        }

        for (var i = 0; i < _order.Length; i++)
        {
            var block = _order[isDown ? i : _order.Length - 1 - i];
            if (isFixed[block] || count[block] == 0)
            {
                continue;
            }

            var least = Least(block, double.MinValue);
            if (turns[block])
            {
                _y[block] = least;
                continue;
            }

            var most = Most(block, double.MaxValue);
            _y[block] = Math.Max(least, Math.Min(most, Math.Round(sum[block] / count[block])));
        }
    }
}
