using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Diagram;

/// <summary>Counts by comparing each two: from the diagram alone, without knowing how it was made.</summary>
internal sealed class QualityCounter
{
    private const double Tolerance = 2;

    private readonly BpmnDocument _document;
    private readonly List<CountedShape> _shapes = [];
    private readonly List<CountedEdge> _edges = [];
    private readonly List<(DiagramBounds Box, int Plane)> _labels = [];

    public QualityCounter(BpmnDocument document)
    {
        _document = document;
        foreach (var shape in document.Diagram.Shapes.Values)
        {
            if (document.Find(shape.ElementId) is not { LocalName: not "group" } element)
            {
                continue;
            }

            var isContainer = element.LocalName is "participant" or "lane"
                || (element.LocalName is "subProcess" or "transaction" or "adHocSubProcess" && shape.IsExpanded);
            _shapes.Add(new CountedShape(shape.ElementId, shape.Bounds, element, isContainer, shape.Plane));
            AddLabel(shape.Label, element, shape.Plane);
        }

        foreach (var edge in document.Diagram.Edges.Values)
        {
            if (document.Find(edge.ElementId) is { } element && edge.Waypoints.Count > 1)
            {
                var (source, target) = Ends(element);
                _edges.Add(new CountedEdge(edge.Waypoints, source, target, edge.Plane));
                AddLabel(edge.Label, element, edge.Plane);
            }
        }
    }

    public DiagramQuality Count() => new(ShapeOverlaps(), EdgesThroughShapes(), Crossings(), Bends(), LabelOverlaps());

    private void AddLabel(DiagramBounds? label, XmlElement element, int plane)
    {
        if (label is { } box && !string.IsNullOrWhiteSpace(element.Attribute("name")))
        {
            _labels.Add((box, plane));
        }
    }

    private (string Source, string Target) Ends(XmlElement element)
    {
        var owner = _document.ParentOf(element)?.Attribute("id");
        return element.LocalName switch
        {
            "dataInputAssociation" => (Local(element.Child("sourceRef")?.Text), owner ?? ""),
            "dataOutputAssociation" => (owner ?? "", Local(element.Child("targetRef")?.Text)),
            _ => (Local(element.Attribute("sourceRef")), Local(element.Attribute("targetRef"))),
        };
    }

    private static string Local(string? name) => BpmnReference.LocalPart(name) ?? string.Empty;

    private int ShapeOverlaps()
    {
        var count = 0;
        for (var i = 0; i < _shapes.Count; i++)
        {
            for (var j = i + 1; j < _shapes.Count; j++)
            {
                count += _shapes[i].Plane == _shapes[j].Plane && Shrunk(_shapes[i].Box).Overlaps(Shrunk(_shapes[j].Box)) && !Belong(i, j) ? 1 : 0;
            }
        }

        return count;
    }

    private bool Belong(int i, int j)
    {
        var (a, b) = (_shapes[i], _shapes[j]);
        return (a.IsContainer && a.Box.Contains(b.Box)) || (b.IsContainer && b.Box.Contains(a.Box))
            || Local(a.Element.Attribute("attachedToRef")) == b.Id || Local(b.Element.Attribute("attachedToRef")) == a.Id
            || (a.IsContainer && SitsOnContent(b, a.Box)) || (b.IsContainer && SitsOnContent(a, b.Box));
    }

    // A boundary event may stand out of the lane or pool that its activity is in.
    private static bool SitsOnContent(CountedShape shape, DiagramBounds container) =>
        shape.Element.LocalName == "boundaryEvent" && container.Contains(new DiagramBounds(shape.Box.CenterX, shape.Box.CenterY, 0, 0));

    private static DiagramBounds Shrunk(DiagramBounds box) =>
        new(box.X + Tolerance, box.Y + Tolerance, box.Width - (2 * Tolerance), box.Height - (2 * Tolerance));

    private int EdgesThroughShapes()
    {
        var count = 0;
        foreach (var edge in _edges)
        {
            foreach (var shape in _shapes)
            {
                if (shape.Plane != edge.Plane || shape.Id == edge.Source || shape.Id == edge.Target || shape.Element.LocalName is "participant" or "lane" || Holds(shape, edge))
                {
                    continue;
                }

                count += Touches(edge.Points, Shrunk(shape.Box)) ? 1 : 0;
            }
        }

        return count;
    }

    private static bool Holds(CountedShape shape, CountedEdge edge) =>
        shape.IsContainer && (Contains(shape.Box, edge.Points[0]) || Contains(shape.Box, edge.Points[^1]));

    private static bool Contains(DiagramBounds box, DiagramPoint point) => box.Contains(new DiagramBounds(point.X, point.Y, 0, 0));

    private static bool Touches(IReadOnlyList<DiagramPoint> points, DiagramBounds box)
    {
        for (var i = 1; i < points.Count; i++)
        {
            if (Segments.Cuts(points[i - 1], points[i], box))
            {
                return true;
            }
        }

        return false;
    }

    private int Crossings()
    {
        var count = 0;
        for (var i = 0; i < _edges.Count; i++)
        {
            for (var j = i + 1; j < _edges.Count; j++)
            {
                count += _edges[i].Plane == _edges[j].Plane ? Crossings(_edges[i], _edges[j]) : 0;
            }
        }

        return count;
    }

    private static int Crossings(CountedEdge a, CountedEdge b)
    {
        var count = 0;
        var mayMerge = a.Source == b.Source || a.Target == b.Target || a.Source == b.Target || a.Target == b.Source;
        var isOn = false;
        for (var i = 1; i < a.Points.Count; i++)
        {
            for (var j = 1; j < b.Points.Count; j++)
            {
                count += Segments.Cross(a.Points[i - 1], a.Points[i], b.Points[j - 1], b.Points[j]) ? 1 : 0;
                isOn |= !mayMerge && Segments.LieOnEachOther(a.Points[i - 1], a.Points[i], b.Points[j - 1], b.Points[j], Tolerance);
            }
        }

        return count + (isOn ? 1 : 0);
    }

    private int Bends()
    {
        var count = 0;
        foreach (var edge in _edges)
        {
            for (var i = 2; i < edge.Points.Count; i++)
            {
                count += Segments.IsBend(edge.Points[i - 2], edge.Points[i - 1], edge.Points[i]) ? 1 : 0;
            }
        }

        return count;
    }

    private int LabelOverlaps()
    {
        var count = 0;
        for (var i = 0; i < _labels.Count; i++)
        {
            var (box, plane) = (Shrunk(_labels[i].Box), _labels[i].Plane);
            for (var j = i + 1; j < _labels.Count; j++)
            {
                count += _labels[j].Plane == plane && box.Overlaps(Shrunk(_labels[j].Box)) ? 1 : 0;
            }

            foreach (var shape in _shapes)
            {
                count += shape.Plane == plane && !shape.IsContainer && box.Overlaps(shape.Box) ? 1 : 0;
            }

            foreach (var edge in _edges)
            {
                count += edge.Plane == plane && Touches(edge.Points, box) ? 1 : 0;
            }
        }

        return count;
    }

    private sealed record CountedShape(string Id, DiagramBounds Box, XmlElement Element, bool IsContainer, int Plane);

    private sealed record CountedEdge(IReadOnlyList<DiagramPoint> Points, string Source, string Target, int Plane);
}
