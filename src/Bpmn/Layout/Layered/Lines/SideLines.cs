using ProcOS.Bpmn.Layout.Layered.Columns;

namespace ProcOS.Bpmn.Layout.Layered.Lines;

/// <summary>
/// Decides which segments turn at the top or bottom of a node instead of between the columns: one bend instead of two.
/// They may where nothing stands in the node's column up to where they turn.
/// </summary>
internal sealed class SideLines
{
    private const double Clearance = 15;

    private readonly LayerTable _table;
    private readonly double[] _y;
    private readonly List<(double From, double To, int Node)>[] _taken;

    public SideLines(LayerTable table, double[] y)
    {
        _table = table;
        _y = y;
        _taken = new List<(double, double, int)>[table.Columns.Length];
    }

    /// <summary>The node in whose middle the segment turns; -1 when it turns between the columns.</summary>
    public int TurnsAt(LayerSegment segment)
    {
        var (left, right) = (_table.Items[segment.Left], _table.Items[segment.Right]);
        var edge = _table.Graph.Edges[segment.Edge];
        if (edge.IsBack)
        {
            return -1;
        }

        if (left.Kind == ItemKind.Node && LeavesByCorner(left) && TryTake(left, _y[right.Block], SideUse.Leaves, edge.Target))
        {
            return left.Node;
        }

        return right.Kind == ItemKind.Node && TryTake(right, _y[left.Block], SideUse.Enters, -1) ? right.Node : -1;
    }

    // What has one way on leaves to the right; further ways may leave up or down.
    private bool LeavesByCorner(LayerItem item) => _table.Graph.Nodes[item.Node].IsGateway || _table.Graph.Out(item.Node).Length > 1;

    private bool TryTake(LayerItem item, double y, SideUse use, int joined)
    {
        var node = _table.Graph.Nodes[item.Node];
        var center = _y[item.Block];
        var isDown = y > center;
        var side = isDown ? node.Bottom : node.Top;
        if ((side != SideUse.None && side != use) || (isDown && node.FootX != 0))
        {
            return false;
        }

        if (Math.Abs(y - center) < (isDown ? node.Below : node.Above) + Clearance || !IsFree(item, y, isDown, joined))
        {
            return false;
        }

        if (isDown)
        {
            node.Bottom = use;
        }
        else
        {
            node.Top = use;
        }

        (_taken[item.Layer] ??= []).Add((Math.Min(y, center), Math.Max(y, center), item.Node));
        return true;
    }

    // A line that leads to the same node may be joined.
    private bool IsFree(LayerItem item, double y, bool isDown, int joined)
    {
        foreach (var (from, to, node) in _taken[item.Layer] ?? [])
        {
            if (node != item.Node && from < Math.Max(y, _y[item.Block]) && to > Math.Min(y, _y[item.Block]))
            {
                return false;
            }
        }

        var column = _table.Columns[item.Layer];
        for (var i = item.Position + (isDown ? 1 : -1); i >= 0 && i < column.Count; i += isDown ? 1 : -1)
        {
            var next = _table.Items[column[i]];
            if (next.Kind == ItemKind.Border || (next.Kind == ItemKind.Turn && next.Node == item.Node))
            {
                continue;
            }

            if (next.Kind == ItemKind.Line && Math.Abs(_y[next.Block] - y) < 0.5 && _table.Graph.Edges[next.Edge].Target == joined)
            {
                return true;
            }

            return isDown ? _y[next.Block] - next.Above - Clearance >= y : _y[next.Block] + next.Below + Clearance <= y;
        }

        return true;
    }
}
