using ProcOS.Bpmn.Layout.Layered.Columns;

namespace ProcOS.Bpmn.Layout.Layered.Lines;

/// <summary>
/// Joins items of neighbouring columns to blocks that will lie on one height: borders of lanes, then the main flow, then
/// long lines, then everything else. No two joins cross, so the blocks can be stacked without contradiction
/// (Brandes and Köpf, 2001, with precedence in place of the left-most).
/// </summary>
internal sealed class BlockAligner
{
    private const int Levels = 6;

    private readonly LayerTable _table;
    private readonly int[] _toRight;
    private readonly int[] _toLeft;

    private BlockAligner(LayerTable table)
    {
        _table = table;
        _toRight = new int[table.Items.Count];
        _toLeft = new int[table.Items.Count];
        Array.Fill(_toRight, -1);
        Array.Fill(_toLeft, -1);
    }

    public static void Align(LayerTable table)
    {
        var aligner = new BlockAligner(table);
        aligner.JoinBorders();
        for (var level = 0; level < Levels; level++)
        {
            foreach (var gap in table.Gaps)
            {
                foreach (var segment in gap)
                {
                    if (aligner.Level(segment) == level)
                    {
                        aligner.TryJoin(segment.Left, segment.Right);
                    }
                }
            }
        }

        aligner.NumberBlocks();
    }

    private int Level(LayerSegment segment)
    {
        var (left, right) = (_table.Items[segment.Left], _table.Items[segment.Right]);
        var edge = _table.Graph.Edges[segment.Edge];
        return edge.IsMain ? 0
            : left.IsLine && right.IsLine ? 1
            : edge.IsBack || (edge.IsFromBoundary && IsOpenBelow(right)) ? 2
            : !left.IsLine && !right.IsLine && IsOnly(edge) ? 2
            : !left.IsLine && !right.IsLine ? 3
            : edge.IsFromBoundary || IsOpenBelow(right) ? 5
            : 4;
    }

    // Where boundary events are in the way, lines from above bend less often than lines from below.
    private bool IsOpenBelow(LayerItem item) => item.Node < 0 || _table.Graph.Nodes[item.Node].FootX == 0;

    private bool IsOnly(LayeredEdge edge) => _table.Graph.Out(edge.Source).Length == 1 && _table.Graph.In(edge.Target).Length == 1;

    private void JoinBorders()
    {
        for (var column = 1; column < _table.Columns.Length; column++)
        {
            var (left, right) = (_table.Columns[column - 1], _table.Columns[column]);
            var j = 0;
            foreach (var item in left)
            {
                if (_table.Items[item].Kind != ItemKind.Border)
                {
                    continue;
                }

                while (_table.Items[right[j]].Kind != ItemKind.Border)
                {
                    j++;
                }

                Join(item, right[j++]);
            }
        }
    }

    private void TryJoin(int left, int right)
    {
        if (_toRight[left] >= 0 || _toLeft[right] >= 0)
        {
            return;
        }

        var (l, r) = (_table.Items[left], _table.Items[right]);
        var column = _table.Columns[l.Layer];
        for (var i = l.Position - 1; i >= 0; i--)
        {
            if (_toRight[column[i]] is >= 0 and var other)
            {
                if (_table.Items[other].Position > r.Position)
                {
                    return;
                }

                break;
            }
        }

        for (var i = l.Position + 1; i < column.Count; i++)
        {
            if (_toRight[column[i]] is >= 0 and var other)
            {
                if (_table.Items[other].Position < r.Position)
                {
                    return;
                }

                break;
            }
        }

        Join(left, right);
    }

    private void Join(int left, int right)
    {
        _toRight[left] = right;
        _toLeft[right] = left;
    }

    private void NumberBlocks()
    {
        for (var first = 0; first < _toLeft.Length; first++)
        {
            if (_toLeft[first] >= 0)
            {
                continue;
            }

            for (var item = first; item >= 0; item = _toRight[item])
            {
                _table.Items[item].Block = first;
            }
        }
    }
}
