using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Diagram;

/// <summary>Shapes by kind.</summary>
internal static class ShapePainter
{
    private const double HeadWidth = 30;

    /// <summary>Pools, lanes and sub-processes that show what they hold.</summary>
    public static void Container(SvgBuilder svg, DiagramShape shape, XmlElement? element)
    {
        svg.OpenGroup(shape.ElementId, element?.LocalName ?? "shape");
        if (element?.LocalName is "participant" or "lane")
        {
            PoolOrLane(svg, shape, element);
        }
        else if (element is not null)
        {
            ActivityPainter.Expanded(svg, shape.Bounds, element);
        }

        svg.CloseGroup();
    }

    public static void Node(SvgBuilder svg, DiagramShape shape, FlowNode node)
    {
        svg.OpenGroup(shape.ElementId, node.Kind.ElementName());
        if (node.Kind.IsEvent())
        {
            EventPainter.Paint(svg, shape, node);
        }
        else if (node.Kind.IsGateway())
        {
            Gateway(svg, shape, node);
        }
        else
        {
            ActivityPainter.Paint(svg, shape.Bounds, node);
        }

        svg.CloseGroup();
    }

    /// <summary>The name below a shape, or where its label is.</summary>
    public static void Name(SvgBuilder svg, DiagramShape shape, string? name)
    {
        var box = shape.Bounds;
        svg.Label(shape.Label ?? new DiagramBounds(box.CenterX - 50, box.Bottom + 4, 100, 14), name);
    }

    private static void PoolOrLane(SvgBuilder svg, DiagramShape shape, XmlElement element)
    {
        var box = shape.Bounds;
        svg.Rectangle(box, 0);
        if (!shape.IsHorizontal)
        {
            svg.TextIn(box with { Height = HeadWidth }, element.Attribute("name"));
            return;
        }

        if (element.LocalName == "participant" && element.Attribute("processRef") is null)
        {
            svg.TextIn(box, element.Attribute("name"));
        }
        else
        {
            if (element.LocalName == "participant")
            {
                svg.Line([new(box.X + HeadWidth, box.Y), new(box.X + HeadWidth, box.Bottom)], ArrowHead.None, null);
            }

            svg.TextUp(box with { Width = HeadWidth }, element.Attribute("name"));
        }

        if (element.Child("participantMultiplicity") is not null)
        {
            svg.Path(box.CenterX - 6, box.Bottom - 16, Markers.Bars);
        }
    }

    private static void Gateway(SvgBuilder svg, DiagramShape shape, FlowNode node)
    {
        var box = shape.Bounds;
        var (w, h) = (box.Width / 2, box.Height / 2);
        svg.Path(box.CenterX, box.CenterY, FormattableString.Invariant($"M0,{-h:0.#} L{w:0.#},0 L0,{h:0.#} L{-w:0.#},0 Z"), fill: "#ffffff");
        if (node.Kind != FlowNodeKind.ExclusiveGateway || shape.Element.Attribute("isMarkerVisible") is not ("false" or "0"))
        {
            svg.Path(box.CenterX, box.CenterY, Markers.OfGateway(node.Kind), node.Kind == FlowNodeKind.EventBasedGateway ? SvgBuilder.Thin : SvgBuilder.Thick);
        }

        Name(svg, shape, node.Name);
    }
}
