using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Diagram;

/// <summary>
/// The diagrams of a file below each other in one picture, each under the name of what it shows: each has coordinates of
/// its own. A single diagram stays where it is.
/// </summary>
internal sealed class PlaneStack
{
    private const double Gap = 50;
    private const double TitleRoom = 30;

    private readonly List<(DiagramPoint Place, string Text)> _titles = [];

    public PlaneStack(BpmnDocument document)
    {
        var view = document.Diagram;
        (Shapes, Edges) = ([.. view.Shapes.Values], [.. view.Edges.Values.Where(edge => edge.Waypoints.Count > 1)]);
        var planes = Boxes(Shapes, Edges).ToLookup(part => part.Plane, part => part.Box).OrderBy(plane => plane.Key).ToArray();
        if (planes.Length < 2)
        {
            return;
        }

        var moves = new Dictionary<int, (double X, double Y)>();
        var (left, bottom) = (planes[0].Min(box => box.X), planes[0].Max(box => box.Bottom));
        foreach (var plane in planes)
        {
            if (moves.Count == 0)
            {
                moves.Add(plane.Key, (0, 0));
                continue;
            }

            _titles.Add((new DiagramPoint(left, bottom + Gap), Title(document, plane.Key)));
            var (x, y) = (left - plane.Min(box => box.X), bottom + Gap + TitleRoom - plane.Min(box => box.Y));
            moves.Add(plane.Key, (x, y));
            bottom = plane.Max(box => box.Bottom) + y;
        }

        Shapes = [.. Shapes.Select(shape => shape with { Bounds = Move(shape.Bounds, moves[shape.Plane]), Label = Move(shape.Label, moves[shape.Plane]) })];
        Edges = [.. Edges.Select(edge => edge with { Waypoints = Move(edge.Waypoints, moves[edge.Plane]), Label = Move(edge.Label, moves[edge.Plane]) })];
    }

    public IReadOnlyList<DiagramShape> Shapes { get; }

    /// <summary>Those that have a line.</summary>
    public IReadOnlyList<DiagramEdge> Edges { get; }

    /// <summary>What stands above each diagram but the first.</summary>
    public IReadOnlyList<(DiagramPoint Place, string Text)> Titles => _titles;

    /// <summary>Everything that takes room, by the diagram that it is on.</summary>
    public IEnumerable<DiagramBounds> Boxes() => Boxes(Shapes, Edges).Select(part => part.Box);

    private static IEnumerable<(int Plane, DiagramBounds Box)> Boxes(IEnumerable<DiagramShape> shapes, IEnumerable<DiagramEdge> edges) =>
    [
        .. shapes.SelectMany(shape => Boxes(shape.Plane, [shape.Bounds], shape.Label)),
        .. edges.SelectMany(edge => Boxes(edge.Plane, edge.Waypoints.Select(point => new DiagramBounds(point.X, point.Y, 0, 0)), edge.Label)),
    ];

    private static IEnumerable<(int Plane, DiagramBounds Box)> Boxes(int plane, IEnumerable<DiagramBounds> boxes, DiagramBounds? label) =>
        (label is { } box ? boxes.Append(box) : boxes).Select(each => (plane, each));

    private static string Title(BpmnDocument document, int plane)
    {
        var (id, name) = document.Diagram.Planes.ElementAtOrDefault(plane) is { } shown ? (shown.ElementId ?? string.Empty, shown.Name) : (string.Empty, null);
        return document.Find(id)?.Attribute("name") ?? name ?? id;
    }

    private static DiagramBounds Move(DiagramBounds box, (double X, double Y) by) => box with { X = box.X + by.X, Y = box.Y + by.Y };

    private static DiagramBounds? Move(DiagramBounds? box, (double X, double Y) by) => box is { } some ? Move(some, by) : null;

    private static DiagramPoint[] Move(IReadOnlyList<DiagramPoint> points, (double X, double Y) by) =>
        [.. points.Select(point => new DiagramPoint(point.X + by.X, point.Y + by.Y))];
}
