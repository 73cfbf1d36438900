using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Routing;

/// <summary>
/// Finds ways for edges between shapes that have their places already: message flows, links over a distance, and
/// sequence flows of a diagram of which only a part is laid out anew.
/// </summary>
internal sealed class EdgeRouter
{
    private const ushort Crossing = 45;
    private const ushort Along = 150;
    private const ushort ThroughLabel = 20;
    private const double UsedPort = 90;
    private const double OffCentre = 4;
    private const double Straight = 2;

    private readonly Drawing _drawing;
    private readonly RoutingGrid _grid;
    private readonly GridSearch _search;
    private readonly HashSet<DiagramPoint> _used = [];

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
            if (shape.Label is { } label)
            {
                _grid.AddBox(label, ThroughLabel);
            }
        }
    }

    /// <summary>Gives the edge its points; a straight line when there is no way around.</summary>
    public void Route(DrawnEdge edge, RouteEnd source, RouteEnd target, RouteKind kind)
    {
        var sources = Ports(source, target, kind, true);
        var targets = Ports(target, source, kind, false);
        var points = _search.Find(sources, targets, MayEnter) ?? [source.Middle, target.Middle];
        edge.Points.Clear();
        edge.Points.AddRange(points);
        _used.Add(points[0]);
        _used.Add(points[^1]);
        _grid.AddLine(points, Crossing, Along);

        bool MayEnter(int container)
        {
            var shape = _drawing.Shapes[container - 1];
            return shape.Element.LocalName is "participant" or "lane" or "group"
                || source.IsInside(shape)
                || target.IsInside(shape);
        }
    }

    private List<RoutePort> Ports(RouteEnd end, RouteEnd other, RouteKind kind, bool isSource)
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
            AddBorder(shape, other.Middle.X, ports);
        }

        return ports;

        void Add(DiagramPoint border, DiagramPoint outside, int side, double cost)
        {
            if (_grid.PlaceOf(outside) is >= 0 and var place && _grid.IsOpen(place))
            {
                ports.Add(new RoutePort(border, place, side, cost + (_used.Contains(border) ? UsedPort : 0)));
            }
        }
    }

    // A pool is entered wherever the way is shortest.
    private void AddBorder(DrawnShape pool, double wanted, List<RoutePort> ports)
    {
        var box = pool.Bounds;
        foreach (var (y, border, side) in new[] { (box.Y - RoutingGrid.Margin, box.Y, GridSearch.Up), (box.Bottom + RoutingGrid.Margin, box.Bottom, GridSearch.Down) })
        {
            foreach (var place in _grid.PlacesAlong(box.X + (2 * RoutingGrid.Margin), box.Right - (2 * RoutingGrid.Margin), y))
            {
                var point = new DiagramPoint(_grid.Point(place).X, border);
                var cost = Math.Abs(point.X - wanted) < 1 ? 0 : OffCentre;
                ports.Add(new RoutePort(point, place, side, Straight + cost + (_used.Contains(point) ? UsedPort : 0)));
            }
        }
    }
}
