using System.Globalization;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Schema.Compiled;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout.Writing;

/// <summary>
/// Writes drawings as the diagrams of a document. Shapes, edges and labels that were in the file keep their ids and what
/// else their tool wrote into them, such as colours.
/// </summary>
internal sealed class DiagramWriter
{
    private readonly BpmnDocument _document;
    private readonly DiagramPrefixes _prefixes;
    private readonly HashSet<string> _ids;
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <param name="ids">Those that the diagrams use already.</param>
    private DiagramWriter(BpmnDocument document, XmlElement? old, HashSet<string> ids)
    {
        _document = document;
        _ids = ids;
        _prefixes = new DiagramPrefixes([.. document.Root.Attributes, .. old?.Attributes ?? []]);
    }

    public static BpmnDocument Write(DiagramContent model, IReadOnlyList<Drawing> drawings)
    {
        var document = model.Document;
        var content = new List<XmlNode>();
        var old = new List<XmlElement>();
        var place = -1;
        foreach (var node in document.Root.Content)
        {
            if (node is XmlElement element && element.Is(BpmnNamespaces.Diagram, "BPMNDiagram"))
            {
                place = place < 0 ? content.Count : place;
                old.Add(element);
                continue;
            }

            content.Add(node);
        }

        if (place < 0)
        {
            place = content.FindIndex(node => node is XmlElement element && element.IsBpmn("relationship"));
        }

        content.InsertRange(place < 0 ? content.Count : place, Diagrams(model, drawings, old));
        return document.WithRoot(document.Root.WithContent(content));
    }

    // The diagram of the file that shows the same element, else the main one takes the first that is left.
    private static List<XmlElement> Diagrams(DiagramContent model, IReadOnlyList<Drawing> drawings, List<XmlElement> old)
    {
        var partners = new XmlElement?[drawings.Count];
        for (var i = 0; i < partners.Length; i++)
        {
            partners[i] = old.Find(diagram => BpmnReference.LocalPart(Plane(diagram)?.Attribute("bpmnElement")) == drawings[i].PlaneId);
            _ = partners[i] is { } partner && old.Remove(partner);
        }

        var written = new List<XmlElement>(partners.Length);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < partners.Length; i++)
        {
            var was = partners[i] ?? (drawings[i].PlaneId == model.Planes.Main ? old.FirstOrDefault() : null);
            written.Add(new DiagramWriter(model.Document, was, ids).Diagram(drawings[i], was));
        }

        return written;
    }

    private static XmlElement? Plane(XmlElement? diagram) => diagram?.Child(BpmnNamespaces.Diagram, "BPMNPlane");

    private XmlElement Diagram(Drawing drawing, XmlElement? old)
    {
        var oldPlane = Plane(old);
        var name = drawing.PlaneId.Length > 0 ? drawing.PlaneId : "diagram";
        var content = new List<XmlNode>(drawing.Shapes.Count + drawing.Edges.Count);
        var diagramId = Id(old, $"{name}_diagram");
        var planeId = Id(oldPlane, $"{name}_plane");
        foreach (var shape in drawing.Shapes)
        {
            if (shape.Id.Length > 0 && _shown.Add(shape.Id))
            {
                content.Add(Shape(shape));
            }
        }

        foreach (var edge in drawing.Edges)
        {
            if (edge.Id.Length > 0 && edge.Points.Count > 1 && _shown.Add(edge.Id))
            {
                content.Add(Edge(edge));
            }
        }

        var plane = Di("BPMNPlane", [.. Attributes(oldPlane, planeId, drawing.PlaneId)], content);
        return Di(
            "BPMNDiagram",
            [.. _prefixes.Missing, .. Declarations(old), new("id", diagramId), .. Kept(old, "id")],
            [plane, .. old?.Elements.Where(element => element.LocalName == "BPMNLabelStyle") ?? []]);
    }

    private XmlElement Shape(DrawnShape shape)
    {
        var old = _document.Diagram.Shapes.TryGetValue(shape.Id, out var was) ? was.Element : null;
        List<XmlAttr> attributes = [.. Attributes(old, Id(old, DiagramId(shape.Id)), shape.Id)];
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
            [.. Attributes(old, Id(old, DiagramId(edge.Id)), edge.Id), .. old?.Attributes.Where(attribute => attribute.Is(string.Empty, "messageVisibleKind")) ?? []],
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

    // The id of an element may be none by the schema; that of its shape shall be one.
    private static string DiagramId(string elementId)
    {
        var id = $"{elementId.Trim()}_di";
        return NameValue.IsNCName(id) ? id : System.Xml.XmlConvert.EncodeLocalName(id);
    }

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
