using System.Globalization;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout.Writing;

/// <summary>
/// Writes a drawing as the one diagram of a document. Shapes, edges and labels that were in the file keep their ids and
/// what else their tool wrote into them, such as colours.
/// </summary>
internal sealed class DiagramWriter
{
    private readonly BpmnDocument _document;
    private readonly XmlElement? _old;
    private readonly DiagramPrefixes _prefixes;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private DiagramWriter(BpmnDocument document)
    {
        _document = document;
        _old = document.Root.Elements.FirstOrDefault(element => element.Is(BpmnNamespaces.Diagram, "BPMNDiagram"));
        _prefixes = new DiagramPrefixes([.. document.Root.Attributes, .. _old?.Attributes ?? []]);
    }

    public static BpmnDocument Write(BpmnDocument document, Drawing drawing)
    {
        var diagram = new DiagramWriter(document).Diagram(drawing);
        var content = new List<XmlNode>();
        var place = -1;
        foreach (var node in document.Root.Content)
        {
            if (node is XmlElement element && element.Is(BpmnNamespaces.Diagram, "BPMNDiagram"))
            {
                place = place < 0 ? content.Count : place;
                continue;
            }

            content.Add(node);
        }

        if (place < 0)
        {
            place = content.FindIndex(node => node is XmlElement element && element.IsBpmn("relationship"));
        }

        content.Insert(place < 0 ? content.Count : place, diagram);
        return document.WithRoot(document.Root.WithContent(content));
    }

    private XmlElement Diagram(Drawing drawing)
    {
        var oldPlane = _old?.Child(BpmnNamespaces.Diagram, "BPMNPlane");
        var shown = PlaneElement();
        var name = shown.Length > 0 ? shown : "diagram";
        var content = new List<XmlNode>(drawing.Shapes.Count + drawing.Edges.Count);
        var diagramId = Id(_old, $"{name}_diagram");
        var planeId = Id(oldPlane, $"{name}_plane");
        foreach (var shape in drawing.Shapes)
        {
            if (shape.Id.Length > 0 && _ids.Add($"\0{shape.Id}"))
            {
                content.Add(Shape(shape));
            }
        }

        foreach (var edge in drawing.Edges)
        {
            if (edge.Id.Length > 0 && edge.Points.Count > 1 && _ids.Add($"\0{edge.Id}"))
            {
                content.Add(Edge(edge));
            }
        }

        var plane = Di("BPMNPlane", [.. Attributes(oldPlane, planeId, shown)], content);
        return Di(
            "BPMNDiagram",
            [.. _prefixes.Missing, .. Declarations(_old), new("id", diagramId), .. Kept(_old, "id")],
            [plane, .. _old?.Elements.Where(element => element.LocalName == "BPMNLabelStyle") ?? []]);
    }

    private string PlaneElement()
    {
        foreach (var participant in _document.ElementsOf("participant"))
        {
            if (_document.ParentOf(participant)?.Attribute("id") is { Length: > 0 } collaboration)
            {
                return collaboration;
            }
        }

        return _document.Processes is [var first, ..] ? first.Id : _document.ElementsOf("collaboration") is [var only, ..] ? only.Attribute("id") ?? "" : "";
    }

    private XmlElement Shape(DrawnShape shape)
    {
        var old = _document.Diagram.Shapes.TryGetValue(shape.Id, out var was) ? was.Element : null;
        List<XmlAttr> attributes = [.. Attributes(old, Id(old, $"{shape.Id}_di"), shape.Id)];
        switch (shape.Element.LocalName)
        {
            case "participant" or "lane":
                attributes.Add(new XmlAttr("isHorizontal", shape.IsKept && was?.IsHorizontal == false ? "false" : "true"));
                break;
            case "subProcess" or "transaction" or "adHocSubProcess":
                attributes.Add(new XmlAttr("isExpanded", shape.IsContainer ? "true" : "false"));
                break;
            case "exclusiveGateway":
                attributes.Add(new XmlAttr("isMarkerVisible", old?.Attribute("isMarkerVisible") ?? "true"));
                break;
            default:
                break;
        }

        return Di("BPMNShape", attributes, [.. Extensions(old), Bounds(shape.Bounds), .. Label(shape.Label, old)]);
    }

    private XmlElement Edge(DrawnEdge edge)
    {
        var old = _document.Diagram.Edges.TryGetValue(edge.Id, out var was) ? was.Element : null;
        return Di(
            "BPMNEdge",
            [.. Attributes(old, Id(old, $"{edge.Id}_di"), edge.Id), .. old?.Attributes.Where(attribute => attribute.Is(string.Empty, "messageVisibleKind")) ?? []],
            [.. Extensions(old), .. edge.Points.Select(Waypoint), .. Label(edge.Label, old)]);
    }

    // The schema has the extensions of tools first.
    private static IEnumerable<XmlElement> Extensions(XmlElement? old) => old?.Elements.Where(element => element.LocalName == "extension") ?? [];

    private static IEnumerable<XmlAttr> Attributes(XmlElement? old, string id, string shown) =>
        [.. Declarations(old), new("id", id), new("bpmnElement", shown), .. Kept(old, "id", "bpmnElement")];

    private static IEnumerable<XmlAttr> Declarations(XmlElement? old) => old?.Attributes.Where(attribute => attribute.IsDeclaration) ?? [];

    // What tools add; what the standard defines is written anew.
    private static IEnumerable<XmlAttr> Kept(XmlElement? old, params string[] but) => old?.Attributes.Where(attribute =>
        !attribute.IsDeclaration && (attribute.Namespace.Length > 0 || (old.LocalName is "BPMNDiagram" && !but.Contains(attribute.LocalName)))) ?? [];

    private string Id(XmlElement? old, string wanted)
    {
        if (old?.Attribute("id") is { Length: > 0 } kept && _ids.Add(kept))
        {
            return kept;
        }

        var id = wanted;
        for (var number = 2; _document.Find(id) is not null || !_ids.Add(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}_{number}");
        }

        return id;
    }

    private IEnumerable<XmlElement> Label(DiagramBounds? label, XmlElement? old)
    {
        var was = old?.Child(BpmnNamespaces.Diagram, "BPMNLabel");
        return label is null ? [] : [Di("BPMNLabel", [.. was?.Attributes ?? []], [Bounds(label.Value)])];
    }

    private XmlElement Bounds(DiagramBounds bounds) => new(_prefixes.Common, "Bounds", BpmnNamespaces.DiagramCommon,
    [
        new("x", Number(bounds.X)),
        new("y", Number(bounds.Y)),
        new("width", Number(bounds.Width)),
        new("height", Number(bounds.Height)),
    ],
    []);

    private XmlElement Waypoint(DiagramPoint point) => new(
        _prefixes.Interchange, "waypoint", BpmnNamespaces.DiagramInterchange, [new("x", Number(point.X)), new("y", Number(point.Y))], []);

    private XmlElement Di(string name, IReadOnlyList<XmlAttr> attributes, IReadOnlyList<XmlNode> content) =>
        new(_prefixes.Diagram, name, BpmnNamespaces.Diagram, attributes, content);

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
