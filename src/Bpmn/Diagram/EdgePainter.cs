using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Diagram;

/// <summary>Sequence flows, message flows and associations.</summary>
internal static class EdgePainter
{
    public static void Paint(SvgBuilder svg, DiagramEdge edge, XmlElement? element, SequenceFlow? flow)
    {
        var kind = element?.LocalName ?? "edge";
        svg.OpenGroup(edge.ElementId, kind);
        var dash = kind switch
        {
            "messageFlow" => "6 4",
            "association" or "dataInputAssociation" or "dataOutputAssociation" => "2 4",
            _ => null,
        };
        svg.Line(edge.Waypoints, kind != "association", dash);
        if (flow is { IsDefault: true })
        {
            Slash(svg, edge.Waypoints[0], edge.Waypoints[1]);
        }

        if (element?.Attribute("name") is { } name)
        {
            svg.Label(edge.Label ?? Beside(edge.Waypoints), name);
        }

        svg.CloseGroup();
    }

    // The mark of a default flow: a short stroke across its beginning.
    private static void Slash(SvgBuilder svg, DiagramPoint from, DiagramPoint to)
    {
        var length = Math.Max(1, Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y))));
        var (x, y) = (from.X + ((to.X - from.X) / length * 10), from.Y + ((to.Y - from.Y) / length * 10));
        svg.Line([new(x - 4, y + 5), new(x + 4, y - 5)], false, null);
    }

    private static DiagramBounds Beside(IReadOnlyList<DiagramPoint> points)
    {
        var at = points.Count / 2;
        return new DiagramBounds(((points[at - 1].X + points[at].X) / 2) - 45, ((points[at - 1].Y + points[at].Y) / 2) + 3, 90, 14);
    }
}
