using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout;

/// <summary>
/// Draws regions from left to right: the first branch straight on, the others below it, flows back below what they
/// repeat, every edge orthogonal. Room is reserved before anything is placed, so nothing can overlap.
/// </summary>
internal sealed class BlockLayout
{
    public const double Margin = 160;

    private const double Gap = 50;
    private const double RowGap = 30;
    private const double LabelGap = 5;
    private const double EmptyRow = 20;
    private const double BackLaneGap = 25;

    private readonly Dictionary<Region, Extent> _extents = new(ReferenceEqualityComparer.Instance);
    private readonly BlockDrawing _drawing = new();

    private BlockLayout()
    {
    }

    public static BlockDrawing Draw(Region region)
    {
        var layout = new BlockLayout();
        layout.Place(region, Margin, Margin / 2 + layout.Measure(region).Above);
        return layout._drawing;
    }

    private Extent Measure(Region region)
    {
        if (!_extents.TryGetValue(region, out var extent))
        {
            extent = region switch
            {
                NodeRegion node => MeasureNode(node),
                SequenceRegion sequence => MeasureSequence(sequence),
                ForkRegion fork => MeasureFork(fork),
                LoopRegion loop => MeasureLoop(loop),
                _ => throw new InvalidOperationException($"No layout for {region.GetType().Name}."),
            };
            _extents.Add(region, extent);
        }

        return extent;
    }

    private static Extent MeasureNode(NodeRegion node)
    {
        var (width, height) = NodeSize.Of(node.Kind, node.Label);
        var label = node.Kind.IsActivity() ? default : LabelBox.Of(node.Label);
        var room = label.Height > 0 ? label.Height + LabelGap : 0;
        return node.Kind.IsGateway()
            ? new Extent(width, (height / 2) + room, height / 2)
            : new Extent(width, height / 2, (height / 2) + room);
    }

    private Extent MeasureSequence(SequenceRegion sequence)
    {
        var items = sequence.Items.Select(Measure).ToArray();
        return new Extent(
            items.Sum(item => item.Width) + sequence.Flows.Sum(GapOf),
            items.Max(item => item.Above),
            items.Max(item => item.Below).AtLeast(sequence.Flows.Select(LabelRoom)));
    }

    private Extent MeasureFork(ForkRegion fork)
    {
        var rows = fork.Branches.Select(MeasureBranch).ToArray();
        var below = rows[0].Below;
        foreach (var row in rows.Skip(1))
        {
            below += RowGap + row.Above + row.Below;
        }

        return new Extent(
            NodeSize.Gateway + InGap(fork) + rows.Max(row => row.Width) + OutGap(fork) + NodeSize.Gateway,
            Math.Max(Measure(fork.Split).Above, rows[0].Above),
            Math.Max(NodeSize.Gateway / 2, below));
    }

    private Extent MeasureBranch(ForkBranch branch)
    {
        var extent = branch.Body is null ? new Extent(0, EmptyRow, EmptyRow) : Measure(branch.Body);
        return extent with { Below = extent.Below.AtLeast([LabelRoom(branch.In), branch.Out is null ? 0 : LabelRoom(branch.Out)]) };
    }

    private Extent MeasureLoop(LoopRegion loop)
    {
        var body = Measure(loop.Body);
        return new Extent(
            NodeSize.Gateway + GapOf(loop.In) + body.Width + GapOf(loop.Out) + NodeSize.Gateway,
            Math.Max(Measure(loop.Decide).Above, body.Above),
            BackLane(loop) + LabelRoom(loop.Back).AtLeast([LabelGap]));
    }

    private double BackLane(LoopRegion loop) => Math.Max(NodeSize.Gateway / 2, Measure(loop.Body).Below) + BackLaneGap;

    private static double GapOf(RegionFlow flow) =>
        string.IsNullOrWhiteSpace(flow.Label) ? Gap : Gap + LabelBox.Of(flow.Label).Width;

    private static double LabelRoom(RegionFlow flow) =>
        string.IsNullOrWhiteSpace(flow.Label) ? 0 : LabelBox.Of(flow.Label).Height + (2 * LabelGap);

    private static double InGap(ForkRegion fork) => fork.Branches.Max(branch => GapOf(branch.In));

    private static double OutGap(ForkRegion fork) => fork.Branches.Max(branch => branch.Out is null ? Gap : GapOf(branch.Out));

    private void Place(Region region, double x, double axis)
    {
        switch (region)
        {
            case NodeRegion node:
                PlaceNode(node, x, axis);
                break;
            case SequenceRegion sequence:
                PlaceSequence(sequence, x, axis);
                break;
            case ForkRegion fork:
                PlaceFork(fork, x, axis);
                break;
            case LoopRegion loop:
                PlaceLoop(loop, x, axis);
                break;
            default:
                throw new InvalidOperationException($"No layout for {region.GetType().Name}.");
        }
    }

    private void PlaceNode(NodeRegion node, double x, double axis)
    {
        var (width, height) = NodeSize.Of(node.Kind, node.Label);
        var bounds = new DiagramBounds(x, axis - (height / 2), width, height);
        DiagramBounds? label = null;
        if (!node.Kind.IsActivity() && LabelBox.Of(node.Label) is { Height: > 0 } box)
        {
            var top = node.Kind.IsGateway() ? bounds.Y - LabelGap - box.Height : bounds.Bottom + LabelGap;
            label = new DiagramBounds(bounds.CenterX - (box.Width / 2), top, box.Width, box.Height);
        }

        _drawing.Shapes.Add(node.Id, (bounds, label));
    }

    private void PlaceSequence(SequenceRegion sequence, double x, double axis)
    {
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            Place(sequence.Items[i], x, axis);
            x += Measure(sequence.Items[i]).Width;
            if (i < sequence.Flows.Count)
            {
                x += GapOf(sequence.Flows[i]);
            }
        }

        for (var i = 0; i < sequence.Flows.Count; i++)
        {
            Straight(sequence.Flows[i], sequence.Items[i].Exit, sequence.Items[i + 1].Entry);
        }
    }

    private void PlaceFork(ForkRegion fork, double x, double axis)
    {
        PlaceNode(fork.Split, x, axis);
        PlaceNode(fork.Join, x + Measure(fork).Width - NodeSize.Gateway, axis);
        var split = _drawing.Shapes[fork.Split.Id].Bounds;
        var join = _drawing.Shapes[fork.Join.Id].Bounds;
        var row = axis;
        for (var i = 0; i < fork.Branches.Count; i++)
        {
            var branch = fork.Branches[i];
            var extent = MeasureBranch(branch);
            row += i == 0 ? 0 : RowGap + extent.Above;
            if (branch.Body is null)
            {
                Edge(branch.In, i == 0
                    ? [new(split.Right, axis), new(join.X, axis)]
                    : [new(split.CenterX, split.Bottom), new(split.CenterX, row), new(join.CenterX, row), new(join.CenterX, join.Bottom)]);
            }
            else
            {
                Place(branch.Body, split.Right + InGap(fork), row);
                var first = _drawing.Shapes[branch.Body.Entry.Id].Bounds;
                var last = _drawing.Shapes[branch.Body.Exit.Id].Bounds;
                Edge(branch.In, i == 0
                    ? [new(split.Right, axis), new(first.X, axis)]
                    : [new(split.CenterX, split.Bottom), new(split.CenterX, row), new(first.X, row)]);
                Edge(branch.Out!, i == 0
                    ? [new(last.Right, axis), new(join.X, axis)]
                    : [new(last.Right, row), new(join.CenterX, row), new(join.CenterX, join.Bottom)]);
                LabelAt(branch.Out!, last.Right, row);
            }

            LabelAt(branch.In, split.Right, row);
            row += extent.Below;
        }
    }

    private void PlaceLoop(LoopRegion loop, double x, double axis)
    {
        PlaceNode(loop.Merge, x, axis);
        Place(loop.Body, x + NodeSize.Gateway + GapOf(loop.In), axis);
        PlaceNode(loop.Decide, x + Measure(loop).Width - NodeSize.Gateway, axis);
        Straight(loop.In, loop.Merge, loop.Body.Entry);
        Straight(loop.Out, loop.Body.Exit, loop.Decide);
        var merge = _drawing.Shapes[loop.Merge.Id].Bounds;
        var decide = _drawing.Shapes[loop.Decide.Id].Bounds;
        var lane = axis + BackLane(loop);
        Edge(loop.Back, [new(decide.CenterX, decide.Bottom), new(decide.CenterX, lane), new(merge.CenterX, lane), new(merge.CenterX, merge.Bottom)]);
        LabelAt(loop.Back, decide.CenterX - (3 * LabelGap) - LabelBox.Of(loop.Back.Label).Width, lane);
    }

    private void Straight(RegionFlow flow, NodeRegion from, NodeRegion to)
    {
        var source = _drawing.Shapes[from.Id].Bounds;
        var target = _drawing.Shapes[to.Id].Bounds;
        Edge(flow, [new(source.Right, source.CenterY), new(target.X, target.CenterY)]);
        LabelAt(flow, source.Right, source.CenterY);
    }

    private void Edge(RegionFlow flow, DiagramPoint[] points) => _drawing.Edges.Add(flow.Id, (points, null));

    // Below its line, just after where the line leaves the column of its source.
    private void LabelAt(RegionFlow flow, double x, double y)
    {
        if (LabelBox.Of(flow.Label) is { Height: > 0 } box)
        {
            _drawing.Edges[flow.Id] = (_drawing.Edges[flow.Id].Waypoints, new DiagramBounds(x + LabelGap, y + LabelGap, box.Width, box.Height));
        }
    }
}
