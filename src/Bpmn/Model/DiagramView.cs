using System.Globalization;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>The diagram interchange of the file: shapes and edges by the element that they show.</summary>
public sealed class DiagramView
{
    private readonly Dictionary<string, DiagramShape> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiagramEdge> _edges = new(StringComparer.Ordinal);
    private readonly List<DiagramPlane> _planes = [];

    internal DiagramView(XmlElement definitions)
    {
        foreach (var diagram in definitions.Elements)
        {
            if (diagram.Is(BpmnNamespaces.Diagram, "BPMNDiagram"))
            {
                if (diagram.Child(BpmnNamespaces.Diagram, "BPMNPlane") is { } plane)
                {
                    _planes.Add(new DiagramPlane(BpmnReference.LocalPart(plane.Attribute("bpmnElement")), diagram.Attribute("name"), plane));
                }

                Add(diagram);
            }
        }
    }

    /// <summary>One for each diagram of the file.</summary>
    public IReadOnlyList<DiagramPlane> Planes => _planes;

    /// <summary>By the id of the element that is shown; the first where a file shows one twice.</summary>
    public IReadOnlyDictionary<string, DiagramShape> Shapes => _shapes;

    /// <summary>By the id of the element that is shown; the first where a file shows one twice.</summary>
    public IReadOnlyDictionary<string, DiagramEdge> Edges => _edges;

    // Recursion is bounded: the reader bounds the depth, and the compiler that of its blocks.
    private void Add(XmlElement element)
    {
        if (element.Namespace == BpmnNamespaces.Diagram
            && BpmnReference.LocalPart(element.Attribute("bpmnElement")) is { } shown)
        {
            if (element.LocalName == "BPMNShape" && Bounds(element) is { } bounds)
            {
                _ = _shapes.TryAdd(shown, new DiagramShape(shown, bounds, Label(element), element) { Plane = _planes.Count - 1 });
            }
            else if (element.LocalName == "BPMNEdge")
            {
                _ = _edges.TryAdd(shown, new DiagramEdge(shown, Waypoints(element), Label(element), element) { Plane = _planes.Count - 1 });
            }
        }

        foreach (var child in element.Elements)
        {
            Add(child);
        }
    }

    private static DiagramPoint[] Waypoints(XmlElement edge)
    {
        var points = new List<DiagramPoint>(edge.Elements.Count);
        foreach (var child in edge.Elements)
        {
            if (child.Is(BpmnNamespaces.DiagramInterchange, "waypoint"))
            {
                points.Add(new DiagramPoint(Number(child, "x"), Number(child, "y")));
            }
        }

        return points.ToArray();
    }

    private static DiagramBounds? Label(XmlElement element) =>
        element.Child(BpmnNamespaces.Diagram, "BPMNLabel") is { } label ? Bounds(label) : null;

    private static DiagramBounds? Bounds(XmlElement element) =>
        element.Child(BpmnNamespaces.DiagramCommon, "Bounds") is { } bounds
            ? new DiagramBounds(Number(bounds, "x"), Number(bounds, "y"), Number(bounds, "width"), Number(bounds, "height"))
            : null;

    private static double Number(XmlElement element, string attribute) =>
        double.TryParse(element.Attribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
            ? value
            : 0;
}
