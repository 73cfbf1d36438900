using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Diagram;

/// <summary>Data, annotations, groups, and a plain box for whatever else has a shape.</summary>
internal static class ArtifactPainter
{
    private const double Fold = 10;
    private const double Lid = 6;

    public static void Paint(SvgBuilder svg, DiagramShape shape, XmlElement element, BpmnDocument document)
    {
        var box = shape.Bounds;
        svg.OpenGroup(shape.ElementId, element.LocalName);
        switch (element.LocalName)
        {
            case "textAnnotation":
                svg.Line([new(box.X + 10, box.Y), new(box.X, box.Y), new(box.X, box.Bottom), new(box.X + 10, box.Bottom)], ArrowHead.None, null);
                svg.TextFrom(new DiagramBounds(box.X + 6, box.Y, box.Width - 8, box.Height), element.Child("text")?.Text);
                break;
            case "group":
                svg.Rectangle(box, 10, fill: "none", dash: "8 3 2 3");
                svg.TextIn(new DiagramBounds(box.X, box.Y + 2, box.Width, 16), CategoryName(element, document));
                break;
            case "dataStoreReference" or "dataStore":
                DataStore(svg, box);
                ShapePainter.Name(svg, shape, element.Attribute("name"));
                break;
            case "dataObjectReference" or "dataObject" or "dataInput" or "dataOutput":
                DataObject(svg, box, element, document);
                ShapePainter.Name(svg, shape, element.Attribute("name"));
                break;
            default:
                svg.Rectangle(box, 2);
                ShapePainter.Name(svg, shape, element.Attribute("name"));
                break;
        }

        svg.CloseGroup();
    }

    private static string? CategoryName(XmlElement group, BpmnDocument document) =>
        BpmnReference.LocalPart(group.Attribute("categoryValueRef")) is { } value ? document.Find(value)?.Attribute("value") : null;

    private static void DataObject(SvgBuilder svg, DiagramBounds box, XmlElement element, BpmnDocument document)
    {
        var (w, h) = (box.Width, box.Height);
        svg.Path(box.X, box.Y, FormattableString.Invariant(
            $"M0,0 H{w - Fold:0.#} L{w:0.#},{Fold:0.#} V{h:0.#} H0 Z M{w - Fold:0.#},0 V{Fold:0.#} H{w:0.#}"), fill: "#ffffff");
        if (element.LocalName is "dataInput" or "dataOutput")
        {
            svg.Path(box.X + 4, box.Y + 4, Markers.Arrow, fill: element.LocalName == "dataOutput" ? svg.Ink : "none");
        }

        var target = BpmnReference.LocalPart(element.Attribute("dataObjectRef")) is { } id ? document.Find(id) : null;
        if (element.Attribute("isCollection") is "true" or "1" || target?.Attribute("isCollection") is "true" or "1")
        {
            svg.Path(box.CenterX - 6, box.Bottom - 14, Markers.Bars);
        }
    }

    private static void DataStore(SvgBuilder svg, DiagramBounds box)
    {
        var (w, h) = (box.Width, box.Height - (2 * Lid));
        svg.Path(box.X, box.Y + Lid, FormattableString.Invariant(
            $"M0,0 C0,{-1.33 * Lid:0.#} {w:0.#},{-1.33 * Lid:0.#} {w:0.#},0 V{h:0.#} C{w:0.#},{h + (1.33 * Lid):0.#} 0,{h + (1.33 * Lid):0.#} 0,{h:0.#} Z"), fill: "#ffffff");
        for (var ring = 0; ring < 3; ring++)
        {
            svg.Path(box.X, box.Y + Lid + (ring * 5), FormattableString.Invariant($"M0,0 C0,{1.33 * Lid:0.#} {w:0.#},{1.33 * Lid:0.#} {w:0.#},0"));
        }
    }
}
