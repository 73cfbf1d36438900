using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Routing;

/// <summary>
/// Finds ways for edges between shapes that have their places already: message flows, links over a distance, and
/// sequence flows of a diagram of which only a part is laid out anew.
/// </summary>
internal sealed class EdgeRouter
{
    private const int Crossing = 150;
    private const int Along = 150;
    private const int ThroughLabel = 60;
    private const double UsedPort = 90;
    private const double OffCentre = 4;
    private const double Straight = 2;

    private readonly Drawing _drawing;
    private readonly RoutingGrid _grid;
    private readonly GridSearch _search;
    private readonly List<RoutedEdge> _routed = [];

    /// <param name="ends">The shapes at which the edges will begin and end.</param>
    /// <param name="points">The places on other edges at which they will.</param>
    public EdgeRouter(Drawing drawing, IReadOnlyCollection<DrawnShape> ends, IReadOnlyCollection<DiagramPoint> points)
    {
        _drawing = drawing;
        var lines = new List<DiagramPoint>(points);
        foreach (var end in ends)
        {
            foreach (var (_, outside, _, _) in PortPlan.Of(end, RouteKind.Link, true))
            {
                lines.Add(outside);
            }
        }

        _grid = new RoutingGrid(drawing.Shapes, lines);
        _search = new GridSearch(_grid);
        foreach (var edge in drawing.Edges)
        {
            _grid.AddLine(edge.Points, Crossing, Along);
        }

        foreach (var shape in drawing.Shapes)
        {
            if (shape.IsContainer)
            {
                _grid.AddLine(BorderOf(shape.Bounds), 0, Along);
            }

            if ((shape.Label ?? LabelPlacer.FirstSpot(shape)) is { } label)
            {
                _grid.AddBox(label, ThroughLabel);
            }
        }
    }

    /// <summary>Gives the edge its points; a straight line when there is no way around.</summary>
    public void Route(DrawnEdge edge, RouteEnd source, RouteEnd target, RouteKind kind)
    {
        var bundle = kind == RouteKind.Link ? _routed.FindAll(other => other.Kind == kind && (other.Source == source || other.Target == target)) : [];
        bundle.ForEach(other => _grid.AddLine(other.Edge.Points, 0, -Along));
        var sources = Ports(source, target, kind, true, bundle);
        var targets = Ports(target, source, kind, false, bundle);
        var around = kind == RouteKind.MessageFlow ? null : Common(source, target);
        var points = (around is null ? null : _search.Find(sources, targets, IsWithin))
            ?? _search.Find(sources, targets, MayEnter)
            ?? [source.Middle, target.Middle];
        bundle.ForEach(other => _grid.AddLine(other.Edge.Points, 0, Along));
        edge.Points.Clear();
        edge.Points.AddRange(points);
        _routed.Add(new RoutedEdge(edge, source, target, kind));
        _grid.AddLine(points, Crossing, Along);

        // A line between two shapes of one pool or sub-process stays there if it can.
        bool IsWithin(int container) => container > 0 && _drawing.Shapes[container - 1].IsInside(around) && MayEnter(container);

        bool MayEnter(int container)
        {
            if (container == 0)
            {
                return true;
            }

            var shape = _drawing.Shapes[container - 1];
            return shape.Element.LocalName is "participant" or "lane" or "group"
                || source.IsInside(shape)
                || target.IsInside(shape);
        }
    }

    private static DiagramPoint[] BorderOf(DiagramBounds box) =>
        [new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom), new(box.X, box.Y)];

    private static DrawnShape? Common(RouteEnd source, RouteEnd target)
    {
        for (var at = source.Shape?.Parent; at is not null; at = at.Parent)
        {
            if (target.Shape?.IsInside(at) == true)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Takes the edge away, so that it can be routed again among those that came after it.</summary>
    public void Unroute(DrawnEdge edge)
    {
        _routed.RemoveAll(other => ReferenceEquals(other.Edge, edge));
        _grid.AddLine(edge.Points, -Crossing, -Along);
    }

    // Links from or to the same shape may share a part of their way, and so a port.
    private double Usage(DiagramPoint port, List<RoutedEdge> bundle) =>
        _routed.Exists(other => (other.Edge.Points[0] == port || other.Edge.Points[^1] == port) && !bundle.Contains(other)) ? UsedPort : 0;

    private List<RoutePort> Ports(RouteEnd end, RouteEnd other, RouteKind kind, bool isSource, List<RoutedEdge> bundle)
    {
        var ports = new List<RoutePort>();
        if (end.Shape is not { } shape)
        {
            Add(end.Middle, end.Middle, GridSearch.Up, 0);
            Add(end.Middle, end.Middle, GridSearch.Down, 0);
            return ports;
        }

        foreach (var (border, outside, side, cost) in PortPlan.Of(shape, kind, isSource))
        {
            Add(border, outside, side, cost);
        }

        if (PortPlan.IsOpenBorder(shape))
        {
            AddBorder(shape, other.Middle.X, ports, bundle);
        }

        return ports;

        void Add(DiagramPoint border, DiagramPoint outside, int side, double cost)
        {
            if (_grid.PlaceOf(outside) is >= 0 and var place && _grid.IsOpen(place))
            {
                ports.Add(new RoutePort(border, place, side, cost + Usage(border, bundle)));
            }
        }
    }

    // A pool is entered wherever the way is shortest.
    private void AddBorder(DrawnShape pool, double wanted, List<RoutePort> ports, List<RoutedEdge> bundle)
    {
        var box = pool.Bounds;
        foreach (var (y, border, side) in new[] { (box.Y - RoutingGrid.Margin, box.Y, GridSearch.Up), (box.Bottom + RoutingGrid.Margin, box.Bottom, GridSearch.Down) })
        {
            foreach (var place in _grid.PlacesAlong(box.X + (2 * RoutingGrid.Margin), box.Right - (2 * RoutingGrid.Margin), y))
            {
                var point = new DiagramPoint(_grid.Point(place).X, border);
                var cost = Math.Abs(point.X - wanted) < 1 ? 0 : OffCentre;
                ports.Add(new RoutePort(point, place, side, Straight + cost + Usage(point, bundle)));
            }
        }
    }
}
