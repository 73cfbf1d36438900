using ProcOS.Bpmn.Layout.Layered;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>
/// Draws one scope and, inside it, those of its sub-processes: what hangs together as one graph, such graphs below each
/// other, single shapes in rows below them.
/// </summary>
internal sealed class ScopePlacer
{
    private const double PartGap = 40;
    private const double InnerSide = 30;
    private const double InnerTop = 40;
    private const double InnerBottom = 25;

    private readonly DiagramContent _content;
    private readonly LanePlan _lanes;
    private readonly Drawing _drawing = new();
    private readonly ScopeContent _scope;

    private ScopePlacer(DiagramContent content, ScopeContent scope, LanePlan lanes)
    {
        _content = content;
        _scope = scope;
        _lanes = lanes;
    }

    /// <summary>The drawing from its upper left corner.</summary>
    public static Drawing Place(DiagramContent content, FlowScope scope, LanePlan lanes)
    {
        var placer = new ScopePlacer(content, ScopeContent.Read(content, scope, lanes, inner => PlaceInner(content, inner)), lanes);
        placer.PlaceParts();
        placer.PlaceSingles();
        placer.Collect();
        return placer._drawing;
    }

    private static Drawing PlaceInner(DiagramContent content, FlowScope scope)
    {
        var inner = Place(content, scope, LanePlan.None);
        inner.MoveBy(InnerSide, InnerTop);
        inner.Width = Even(inner.Width + (2 * InnerSide));
        inner.Height = Even(inner.Height + InnerTop + InnerBottom);
        return inner;
    }

    private static double Even(double length) => 2 * Math.Ceiling(length / 2);

    private void PlaceParts()
    {
        foreach (var part in GraphPart.Split(_scope.Nodes, _scope.Edges, _lanes.Count > 0))
        {
            var edges = part.Edges.ConvertAll(edge => edge.ToLayered());
            var graph = new LayeredGraph(part.Nodes.ConvertAll(node => node.Box = Box(node)), edges, _lanes.Heights);
            LayeredLayout.Analyse(graph);
            var loops = edges.FindAll(edge => edge.IsLoop);
            ClearFeet(part, edges, loops);
            foreach (var node in part.Nodes)
            {
                NodeRoom.Reserve(node, loops);
            }

            _drawing.Borders = LayeredLayout.Place(graph);
            TakeOver(part, edges);
        }
    }

    private static LayeredNode Box(PlacedNode node)
    {
        var box = new LayeredNode(node.Shape.Width, node.Shape.Height) { Lane = node.Lane, IsGateway = node.Kind.IsGateway() };
        box.Resize(node.Shape.Width, BoundaryRow.Foot(node));
        return box;
    }

    // Which lines lead to the foot of a node is known only when its part has been analysed.
    private static void ClearFeet(GraphPart part, List<LayeredEdge> edges, List<LayeredEdge> loops)
    {
        foreach (var node in part.Nodes)
        {
            var isUsed = node.Box.Bottom is SideUse.Leaves or SideUse.Enters || loops.Exists(loop => loop.IsFromBoundary && loop.Source == node.Index);
            if (node.Boundaries.Count > 0 && isUsed)
            {
                BoundaryRow.ClearFoot(node);
                node.Box.Resize(node.Shape.Width, BoundaryRow.Foot(node));
            }
        }

        for (var i = 0; i < edges.Count; i++)
        {
            edges[i].PortX = part.Edges[i].PortX;
        }
    }

    // Moves the part below what is there, or in lanes, which are one part, to where the first lane begins.
    private void TakeOver(GraphPart part, List<LayeredEdge> edges)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, 0.0, 0.0);
        foreach (var node in part.Nodes)
        {
            left = Math.Min(left, node.Box.X - node.Box.Left);
            top = Math.Min(top, node.Box.Y - node.Box.Above);
            right = Math.Max(right, node.Box.X + node.Box.Right);
            bottom = Math.Max(bottom, node.Box.Y + node.Box.Below);
        }

        foreach (var edge in edges)
        {
            foreach (var point in edge.Points)
            {
                left = Math.Min(left, point.X);
                top = Math.Min(top, point.Y - edge.LabelHeight);
                right = Math.Max(right, point.X);
                bottom = Math.Max(bottom, point.Y);
            }
        }

        if (_drawing.Borders is [var first, .., var last])
        {
            (top, bottom) = (first, last);
            _drawing.Borders = [.. _drawing.Borders.Select(border => Math.Round(border - first))];
        }

        var (dx, dy) = (Math.Ceiling(-left), Math.Ceiling((_drawing.Height > 0 ? _drawing.Height + PartGap : 0) - top));
        foreach (var node in part.Nodes)
        {
            node.Box.X += dx;
            node.Box.Y += dy;
            NodeRoom.Follow(node);
        }

        for (var i = 0; i < edges.Count; i++)
        {
            foreach (var point in edges[i].Points)
            {
                part.Edges[i].Drawn.Points.Add(new DiagramPoint(Math.Round(point.X + dx), Math.Round(point.Y + dy)));
            }
        }

        _drawing.Width = Math.Max(_drawing.Width, Math.Ceiling(right + dx));
        _drawing.Height = Math.Ceiling(bottom + dy);
    }

    private void PlaceSingles()
    {
        if (_drawing.Borders.Count == 0 && _lanes.Count > 0)
        {
            _drawing.Borders = LaneRows.Empty(_lanes);
            _drawing.Height = _drawing.Borders[^1];
        }

        var packer = new SinglesPacker(Math.Max(_drawing.Width, SinglesPacker.LeastWidth));
        foreach (var node in _scope.Nodes)
        {
            if (node.IsSingle)
            {
                node.Box = Box(node);
                NodeRoom.Reserve(node, []);
                packer.Add(node);
            }
        }

        foreach (var shape in _scope.LooseArtifacts)
        {
            var node = new PlacedNode(shape, FlowNodeKind.Task) { Box = new LayeredNode(shape.Width, shape.Height), Lane = Math.Max(0, _lanes.Count - 1) };
            NodeRoom.Reserve(node, []);
            packer.Add(node);
        }

        if (packer.IsEmpty)
        {
            return;
        }

        if (_lanes.Count > 0)
        {
            LaneRows.Fill(_drawing, _scope, packer, _lanes.Count);
            return;
        }

        var top = _drawing.Height > 0 ? _drawing.Height + PartGap : 0;
        var (width, height) = packer.Place(0, top, 0);
        _drawing.Width = Math.Max(_drawing.Width, width);
        _drawing.Height = top + height;
    }

    private void Collect()
    {
        foreach (var node in _scope.Nodes)
        {
            _drawing.Shapes.Add(node.Shape);
            if (node.Inner is { } inner)
            {
                inner.MoveBy(node.Shape.X, node.Shape.Y);
                _drawing.Add(inner, node.Shape);
            }
        }

        // Boundary events lie on their hosts, so they come after them.
        foreach (var node in _scope.Nodes)
        {
            node.Boundaries.ForEach(boundary => _drawing.Shapes.Add(boundary.Shape));
            _drawing.Shapes.AddRange(node.Satellites);
        }

        _drawing.Shapes.AddRange(_scope.LooseArtifacts);
        _scope.Edges.ForEach(edge => _drawing.Edges.Add(edge.Drawn));
        SatelliteLines.Draw(_content, _scope, _drawing);
    }
}
