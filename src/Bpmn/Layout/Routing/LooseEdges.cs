using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout.Routing;

/// <summary>The edges whose ends were placed apart from each other: message flows, links, flows across scopes.</summary>
internal sealed class LooseEdges
{
    /// <summary>How often edges that cross others are routed again, as the first ones did not know of the last ones.</summary>
    private const int Rounds = 2;

    /// <summary>With more edges than this the first way is kept: finding ways again would take too long.</summary>
    private const int MostRepeated = 150;

    private readonly DiagramContent _content;
    private readonly Drawing _drawing;
    private readonly Dictionary<string, DrawnShape> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DrawnEdge> _edges = new(StringComparer.Ordinal);
    private readonly List<(XmlElement Element, string Source, string Target, RouteKind Kind)> _missing = [];
    private readonly HashSet<DrawnShape> _ends = [];
    private readonly List<DiagramPoint> _points = [];

    public LooseEdges(DiagramContent content, Drawing drawing)
    {
        _content = content;
        _drawing = drawing;
        drawing.Shapes.ForEach(shape => _shapes.TryAdd(shape.Id, shape));
        drawing.Edges.ForEach(edge => _edges.TryAdd(edge.Id, edge));
        FindMissing();
    }

    /// <summary>The shapes at which they begin and end.</summary>
    public IReadOnlySet<DrawnShape> Ends => _ends;

    /// <summary>Adds them to the drawing.</summary>
    public void Route()
    {
        if (_missing.Count == 0)
        {
            return;
        }

        var router = new EdgeRouter(_drawing, _ends, _points);
        var routed = new List<(DrawnEdge Edge, string Source, string Target, RouteKind Kind)>(_missing.Count);
        foreach (var (element, source, target, kind) in _missing)
        {
            if (End(source) is { } from && End(target) is { } to)
            {
                var edge = new DrawnEdge(element) { LabelSize = LabelBox.Of(element.Attribute("name")) };
                router.Route(edge, from, to, kind);
                _drawing.Edges.Add(edge);
                _ = _edges.TryAdd(edge.Id, edge);
                routed.Add((edge, source, target, kind));
            }
        }

        for (var round = 0; round < Rounds && routed.Count is > 1 and < MostRepeated; round++)
        {
            foreach (var (edge, source, target, kind) in routed)
            {
                if (Crosses(edge) || EndsOnAnEdge(source) || EndsOnAnEdge(target))
                {
                    router.Unroute(edge);
                    router.Route(edge, End(source)!.Value, End(target)!.Value, kind);
                }
            }
        }
    }

    private bool EndsOnAnEdge(string id) => !_shapes.ContainsKey(id);

    private bool Crosses(DrawnEdge edge) => _drawing.Edges.Exists(other => !ReferenceEquals(other, edge) && Crosses(edge.Points, other.Points));

    private static bool Crosses(List<DiagramPoint> points, List<DiagramPoint> others)
    {
        for (var i = 1; i < points.Count; i++)
        {
            for (var j = 1; j < others.Count; j++)
            {
                if (Segments.Cross(points[i - 1], points[i], others[j - 1], others[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void FindMissing()
    {
        foreach (var (name, kind) in new[] { ("sequenceFlow", RouteKind.SequenceFlow), ("messageFlow", RouteKind.MessageFlow) })
        {
            foreach (var element in _content.Document.ElementsOf(name))
            {
                if (_content.IsNamed(element))
                {
                    AddMissing(element, DiagramContent.Reference(element.Attribute("sourceRef")), DiagramContent.Reference(element.Attribute("targetRef")), kind);
                }
            }
        }

        foreach (var link in _content.Links)
        {
            AddMissing(link.Element, link.Source, link.Target, RouteKind.Link);
        }
    }

    private void AddMissing(XmlElement element, string source, string target, RouteKind kind)
    {
        if (!_edges.ContainsKey(element.Attribute("id")!) && CanEnd(source) && CanEnd(target))
        {
            _missing.Add((element, source, target, kind));
        }
    }

    // A link may end on a message flow that is still to be drawn.
    private bool CanEnd(string id)
    {
        if (_shapes.TryGetValue(id, out var shape))
        {
            _ends.Add(shape);
            return true;
        }

        if (_edges.TryGetValue(id, out var edge))
        {
            _points.Add(Polyline.Middle(edge.Points));
            return true;
        }

        return _content.Document.Find(id) is { LocalName: "messageFlow" };
    }

    private RouteEnd? End(string id) =>
        _shapes.TryGetValue(id, out var shape) ? RouteEnd.Of(shape)
        : _edges.TryGetValue(id, out var edge) && edge.Points.Count > 1 ? new RouteEnd(null, Polyline.Middle(edge.Points))
        : null;
}
