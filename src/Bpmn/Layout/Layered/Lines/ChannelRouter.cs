using ProcOS.Bpmn.Layout.Layered.Columns;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Layered.Lines;

/// <summary>
/// Gives the columns their places, with room between them for the lines that turn there and for the names of flows, and
/// draws every edge as horizontal and upright lines.
/// </summary>
internal sealed class ChannelRouter
{
    private const double LeastGap = 50;
    private const double TrackGap = 12;
    private const double Lead = 25;
    private const double LabelGap = 10;
    private const double LoopReach = 15;
    private const double LoopInset = 12;
    private const long OwnTrunk = 1L << 32;

    private readonly LayerTable _table;
    private readonly LayeredGraph _graph;
    private readonly double[] _y;
    private readonly int[][] _turns;
    private readonly int[][] _tracks;
    private readonly RightPorts _ports;
    private readonly double[] _firstTrack;

    private ChannelRouter(LayerTable table, double[] y)
    {
        _table = table;
        _graph = table.Graph;
        _y = y;
        _turns = new int[table.Gaps.Length][];
        _tracks = new int[table.Gaps.Length][];
        _firstTrack = new double[table.Gaps.Length];
        _ports = new RightPorts(table, y);
    }

    public static void Route(LayerTable table, double[] y)
    {
        var router = new ChannelRouter(table, y);
        var sides = new SideLines(table, y);
        for (var gap = 0; gap < table.Gaps.Length; gap++)
        {
            router.ChooseTurns(gap, sides);
        }

        router.PlaceColumns();
        router.DrawEdges();
    }

    private double Y(int item) => _y[_table.Items[item].Block];

    private bool IsLevel(LayerSegment segment) => Math.Abs(Y(segment.Left) - Y(segment.Right)) < 0.5;

    private void ChooseTurns(int gap, SideLines sides)
    {
        var segments = _table.Gaps[gap];
        var turns = _turns[gap] = new int[segments.Count];
        for (var i = 0; i < turns.Length; i++)
        {
            turns[i] = IsLevel(segments[i]) ? -1 : sides.TurnsAt(segments[i]);
        }

        _ports.Spread(segments, turns);
        var leaving = new Dictionary<int, int>();
        for (var i = 0; i < turns.Length; i++)
        {
            if (turns[i] < 0 && !IsLevel(segments[i]))
            {
                leaving[segments[i].Left] = leaving.GetValueOrDefault(segments[i].Left) + 1;
            }
        }

        var tracks = new ChannelTracks();
        _tracks[gap] = new int[turns.Length];
        for (var i = 0; i < turns.Length; i++)
        {
            var segment = segments[i];
            if (turns[i] < 0 && !IsLevel(segment))
            {
                var port = _ports.Of(segment);
                var trunk = port != 0 ? OwnTrunk + i
                    : leaving[segment.Left] > 1 || _table.Items[segment.Right].IsLine ? segment.Left
                    : ~segment.Right;
                tracks.Add(trunk, Y(segment.Left) + port, Y(segment.Right), i);
            }
        }

        tracks.Assign(_tracks[gap]);
        _firstTrack[gap] = tracks.Count;
    }

    private void PlaceColumns()
    {
        var x = 0.0;
        for (var column = 0; column < _table.Columns.Length; column++)
        {
            var (left, right) = (0.0, 0.0);
            foreach (var index in _table.Columns[column])
            {
                if (_table.Items[index] is { Kind: ItemKind.Node } item)
                {
                    left = Math.Max(left, _graph.Nodes[item.Node].Left);
                    right = Math.Max(right, _graph.Nodes[item.Node].Right);
                }
            }

            foreach (var index in _table.Columns[column])
            {
                if (_table.Items[index] is { Kind: ItemKind.Node } item)
                {
                    _graph.Nodes[item.Node].X = x + left;
                    _graph.Nodes[item.Node].Y = Y(index);
                }
            }

            x += left + right;
            if (column < _firstTrack.Length)
            {
                var tracks = (int)_firstTrack[column];
                var label = LabelRoom(column, right);
                _firstTrack[column] = x + label + Lead;
                x += Math.Max(LeastGap, label + (2 * Lead) + (Math.Max(0, tracks - 1) * TrackGap));
            }
        }
    }

    // Names stand where their flow leaves the column of its source.
    private double LabelRoom(int gap, double right)
    {
        var room = 0.0;
        foreach (var segment in _table.Gaps[gap])
        {
            var edge = _graph.Edges[segment.Edge];
            if (edge.LabelWidth > 0 && _table.Chains[segment.Edge]![0] == segment.Left && !edge.IsBack)
            {
                var slack = edge.IsFromBoundary ? 0 : right - (_graph.Nodes[edge.Source].Width / 2);
                room = Math.Max(room, edge.LabelWidth + LabelGap - Lead - slack);
            }
        }

        return Math.Ceiling(room);
    }

    private void DrawEdges()
    {
        for (var gap = 0; gap < _table.Gaps.Length; gap++)
        {
            var segments = _table.Gaps[gap];
            for (var i = 0; i < segments.Count; i++)
            {
                DrawSegment(gap, i, segments[i], _graph.Edges[segments[i].Edge].Points);
            }
        }

        foreach (var edge in _graph.Edges)
        {
            if (edge.IsLoop)
            {
                DrawLoop(edge);
            }
            else if (edge.IsBack)
            {
                edge.Points.Reverse();
            }

            Polyline.Simplify(edge.Points);
        }
    }

    // The gaps are drawn from left to right, so the points of an edge come in order.
    private void DrawSegment(int gap, int index, LayerSegment segment, List<DiagramPoint> points)
    {
        var (left, right) = (_table.Items[segment.Left], _table.Items[segment.Right]);
        var turn = _turns[gap][index];
        if (left.Kind == ItemKind.Node)
        {
            var node = _graph.Nodes[left.Node];
            points.Add(turn == left.Node ? Below(node, Y(segment.Right) > node.Y) : new DiagramPoint(node.X + (node.Width / 2), node.Y + _ports.Of(segment)));
        }
        else if (left.Kind == ItemKind.Turn)
        {
            points.Add(Foot(left));
            points.Add(new DiagramPoint(points[^1].X, Y(segment.Left)));
        }

        if (turn >= 0)
        {
            var node = _graph.Nodes[turn];
            points.Add(new DiagramPoint(node.X, turn == left.Node && left.Kind == ItemKind.Node ? Y(segment.Right) : Y(segment.Left)));
        }
        else if (!IsLevel(segment))
        {
            var x = _firstTrack[gap] + (_tracks[gap][index] * TrackGap);
            points.Add(new DiagramPoint(x, Y(segment.Left) + _ports.Of(segment)));
            points.Add(new DiagramPoint(x, Y(segment.Right)));
        }

        if (right.Kind == ItemKind.Node)
        {
            var node = _graph.Nodes[right.Node];
            points.Add(turn == right.Node ? Below(node, Y(segment.Left) > node.Y) : new DiagramPoint(node.X - (node.Width / 2), node.Y));
        }
        else if (right.Kind == ItemKind.Turn)
        {
            var foot = Foot(right);
            points.Add(new DiagramPoint(foot.X, Y(segment.Right)));
            points.Add(foot);
        }
    }

    private static DiagramPoint Below(LayeredNode node, bool isBelow) => new(node.X, node.Y + ((isBelow ? 1 : -1) * node.Height / 2));

    private DiagramPoint Foot(LayerItem turn)
    {
        var node = _graph.Nodes[turn.Node];
        var edge = _graph.Edges[turn.Edge];
        return edge.IsFromBoundary && edge.Source == turn.Node
            ? new DiagramPoint(node.X + edge.PortX, node.Y + (node.Height / 2) + edge.PortDrop)
            : (edge.Source == turn.Node ? edge.LeavesAbove : edge.EntersAbove) ? Below(node, false)
            : new DiagramPoint(node.X + node.FootX, node.Y + (node.Height / 2));
    }

    // From the right over the upper corner; from a boundary event under the others to the left end.
    private void DrawLoop(LayeredEdge edge)
    {
        var node = _graph.Nodes[edge.Source];
        if (edge.IsFromBoundary)
        {
            var bottom = node.Y + (node.Height / 2);
            var (from, to) = (node.X + edge.PortX, node.X + node.FootX);
            var y = bottom + edge.PortDrop + LoopReach;
            edge.Points.AddRange([new(from, bottom + edge.PortDrop), new(from, y), new(to, y), new(to, bottom)]);
            return;
        }

        var top = node.Y - (node.Height / 2);
        var right = node.X + (node.Width / 2);
        var x = node.IsGateway ? node.X : right - LoopInset;
        edge.Points.AddRange(
        [
            new(right, node.Y),
            new(right + LoopReach, node.Y),
            new(right + LoopReach, top - LoopReach),
            new(x, top - LoopReach),
            new(x, top),
        ]);
    }
}
