using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Diagram;

/// <summary>Sequence flows, message flows and associations.</summary>
internal static class EdgePainter
{
    private const double DiamondHalf = 4;
    private const double CircleRadius = 3.5;

    /// <param name="shared">How far the line lies on another one from the same source: its mark stands behind that.</param>
    public static void Paint(SvgBuilder svg, DiagramEdge edge, XmlElement? element, SequenceFlow? flow, double shared)
    {
        var kind = element?.LocalName ?? "edge";
        var points = edge.Waypoints;
        svg.OpenGroup(edge.ElementId, kind);
        svg.Line(points, Head(kind, element), kind switch
        {
            "messageFlow" => "6 4",
            "association" or "dataInputAssociation" or "dataOutputAssociation" => "2 4",
            _ => null,
        });
        if (kind == "messageFlow")
        {
            var (x, y) = Along(points[0], points[1], CircleRadius);
            svg.Circle(x, y, CircleRadius);
        }
        else if (element?.Attribute("associationDirection") == "Both")
        {
            svg.Line([points[1], points[0]], ArrowHead.Open, "0 10000");
        }

        if (flow is { IsDefault: true })
        {
            var (from, to) = Own(points, shared);
            Slash(svg, from, to);
        }
        else if (flow is { Condition: not null, Source: { } source } && !source.Kind.IsGateway())
        {
            var (from, to) = Own(points, shared);
            Diamond(svg, from, to);
        }

        if (element?.Attribute("name") is { } name)
        {
            svg.Label(edge.Label ?? Beside(points), name);
        }

        svg.CloseGroup();
    }

    private static ArrowHead Head(string kind, XmlElement? element) => kind switch
    {
        "messageFlow" => ArrowHead.Empty,
        "association" => element?.Attribute("associationDirection") is "One" or "Both" ? ArrowHead.Open : ArrowHead.None,
        "dataInputAssociation" or "dataOutputAssociation" => ArrowHead.Open,
        _ => ArrowHead.Filled,
    };

    // The first straight part of the line from where it is no other's.
    private static (DiagramPoint From, DiagramPoint To) Own(IReadOnlyList<DiagramPoint> points, double shared)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var length = Segments.Length(points[i - 1], points[i]);
            if (shared < length)
            {
                var (x, y) = Along(points[i - 1], points[i], shared);
                return (new DiagramPoint(x, y), points[i]);
            }

            shared -= length;
        }

        return (points[0], points[1]);
    }

    // The mark of a default flow: a short stroke across its beginning.
    private static void Slash(SvgBuilder svg, DiagramPoint from, DiagramPoint to)
    {
        var (x, y) = Along(from, to, 10);
        svg.Line([new(x - 4, y + 5), new(x + 4, y - 5)], ArrowHead.None, null);
    }

    // The mark of a conditional flow from an activity.
    private static void Diamond(SvgBuilder svg, DiagramPoint from, DiagramPoint to)
    {
        var (x, y) = Along(from, to, 8);
        var (dx, dy) = (x - from.X, y - from.Y);
        var (sideX, sideY) = (-dy / 8 * DiamondHalf, dx / 8 * DiamondHalf);
        svg.Path(x, y, FormattableString.Invariant(
            $"M{-dx:0.#},{-dy:0.#} L{sideX:0.#},{sideY:0.#} L{dx:0.#},{dy:0.#} L{-sideX:0.#},{-sideY:0.#} Z"), fill: "#ffffff");
    }

    private static (double X, double Y) Along(DiagramPoint from, DiagramPoint to, double distance)
    {
        var length = Math.Max(1, Segments.Length(from, to));
        return (from.X + ((to.X - from.X) / length * distance), from.Y + ((to.Y - from.Y) / length * distance));
    }

    private static DiagramBounds Beside(IReadOnlyList<DiagramPoint> points)
    {
        var at = points.Count / 2;
        return new DiagramBounds(((points[at - 1].X + points[at].X) / 2) - 45, ((points[at - 1].Y + points[at].Y) / 2) + 3, 90, 14);
    }
}
