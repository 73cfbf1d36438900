using System.Globalization;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>The diagram interchange of the file: shapes and edges by the element that they show.</summary>
public sealed class DiagramView
{
    private readonly Dictionary<string, DiagramShape> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiagramEdge> _edges = new(StringComparer.Ordinal);

    internal DiagramView(XmlElement definitions)
    {
        foreach (var element in definitions.Elements
            .Where(element => element.Is(BpmnNamespaces.Diagram, "BPMNDiagram"))
            .SelectMany(element => element.DescendantsAndSelf())
            .Where(element => element.Namespace == BpmnNamespaces.Diagram))
        {
            var shown = BpmnReference.LocalPart(element.Attribute("bpmnElement"));
            if (shown is null)
            {
                continue;
            }

            if (element.LocalName == "BPMNShape" && Bounds(element) is { } bounds)
            {
                _ = _shapes.TryAdd(shown, new DiagramShape(shown, bounds, Label(element), element));
            }
            else if (element.LocalName == "BPMNEdge")
            {
                var points = element.Elements
                    .Where(child => child.Is(BpmnNamespaces.DiagramInterchange, "waypoint"))
                    .Select(child => new DiagramPoint(Number(child, "x"), Number(child, "y")))
                    .ToArray();
                _ = _edges.TryAdd(shown, new DiagramEdge(shown, points, Label(element), element));
            }
        }
    }

    /// <summary>By the id of the element that is shown; the first where a file shows one twice.</summary>
    public IReadOnlyDictionary<string, DiagramShape> Shapes => _shapes;

    /// <summary>By the id of the element that is shown; the first where a file shows one twice.</summary>
    public IReadOnlyDictionary<string, DiagramEdge> Edges => _edges;

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
