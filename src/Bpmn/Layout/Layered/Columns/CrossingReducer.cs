namespace ProcOS.Bpmn.Layout.Layered.Columns;

/// <summary>
/// Reorders the columns by the mean place of what their items are connected with, to and fro, and keeps the order with
/// the fewest crossings. An order that has none is left as it is.
/// </summary>
internal sealed class CrossingReducer
{
    private const int Rounds = 16;
    private const int RoundsWithoutGain = 6;

    private readonly LayerTable _table;
    private readonly double[] _sum;
    private readonly int[] _count;

    private CrossingReducer(LayerTable table)
    {
        _table = table;
        _sum = new double[table.Items.Count];
        _count = new int[table.Items.Count];
    }

    public static void Reduce(LayerTable table)
    {
        var least = Crossings(table);
        if (least > 0)
        {
            new CrossingReducer(table).Reduce(least);
        }
    }

    private void Reduce(long least)
    {
        var best = Copy();
        var idle = 0;
        for (var round = 0; round < Rounds && least > 0 && idle < RoundsWithoutGain; round++, idle++)
        {
            var isForward = round % 2 == 0;
            for (var step = 1; step < _table.Columns.Length; step++)
            {
                Sort(isForward ? step : _table.Columns.Length - 1 - step, isForward, round / 2 % 2 == 1);
            }

            var crossings = Crossings(_table);
            if (crossings < least)
            {
                (least, idle) = (crossings, -1);
                best = Copy();
            }
        }

        for (var column = 0; column < best.Length; column++)
        {
            _table.Columns[column].Clear();
            _table.Columns[column].AddRange(best[column]);
            _table.Renumber(column);
        }
    }

    private int[][] Copy() => Array.ConvertAll(_table.Columns, column => column.ToArray());

    private void Sort(int column, bool byLeft, bool isReversed)
    {
        var items = _table.Columns[column];
        foreach (var item in items)
        {
            var unit = _table.Items[item].Unit;
            (_sum[unit], _count[unit]) = (0, 0);
        }

        foreach (var segment in _table.Gaps[byLeft ? column - 1 : column])
        {
            var unit = _table.Items[byLeft ? segment.Right : segment.Left].Unit;
            _sum[unit] += _table.Items[byLeft ? segment.Left : segment.Right].Position;
            _count[unit]++;
        }

        SortUnits(items, isReversed);
        _table.Renumber(column);
    }

    // What belongs together stands together and moves together; what is connected with nothing keeps to its neighbour.
    // Ties change their order in some rounds: orders that are as good may lead on to better ones.
    private void SortUnits(List<int> items, bool isReversed)
    {
        var units = new List<(int Lane, int Kind, double Place, int Start)>(items.Count);
        var place = 0.0;
        for (var i = 0; i < items.Count; i++)
        {
            var item = _table.Items[items[i]];
            if (i > 0 && _table.Items[items[i - 1]].Unit == item.Unit)
            {
                continue;
            }

            place = _count[item.Unit] > 0 ? _sum[item.Unit] / _count[item.Unit] : place;
            units.Add((item.Lane, item.Kind == ItemKind.Border ? 0 : 1, place, isReversed ? -i : i));
        }

        units.Sort();
        var old = items.ToArray();
        items.Clear();
        foreach (var (_, _, _, signed) in units)
        {
            var start = Math.Abs(signed);
            for (var i = start; i < old.Length && _table.Items[old[i]].Unit == _table.Items[old[start]].Unit; i++)
            {
                items.Add(old[i]);
            }
        }
    }

    private static long Crossings(LayerTable table)
    {
        var sum = 0L;
        for (var gap = 0; gap < table.Gaps.Length; gap++)
        {
            var segments = table.Gaps[gap];
            if (segments.Count > 1)
            {
                sum += Crossings(table, segments, table.Columns[gap + 1].Count);
            }
        }

        return sum;
    }

    // Counts inversions with a Fenwick tree.
    private static long Crossings(LayerTable table, List<LayerSegment> segments, int rightCount)
    {
        var keys = new long[segments.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)table.Items[segments[i].Left].Position << 32) | (uint)table.Items[segments[i].Right].Position;
        }

        Array.Sort(keys);
        var tree = new int[rightCount + 1];
        var crossings = 0L;
        for (var i = 0; i < keys.Length; i++)
        {
            var right = (int)(uint)keys[i];
            var notAbove = 0;
            for (var at = right + 1; at > 0; at -= at & -at)
            {
                notAbove += tree[at];
            }

            crossings += i - notAbove;
            for (var at = right + 1; at <= rightCount; at += at & -at)
            {
                tree[at]++;
            }
        }

        return crossings;
    }
}
