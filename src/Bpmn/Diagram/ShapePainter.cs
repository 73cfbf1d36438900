using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Diagram;

/// <summary>Shapes by kind.</summary>
internal static class ShapePainter
{
    private const double HeadWidth = 30;
    private const double MarkerRoom = 12;

    /// <summary>Pools, lanes and sub-processes that show what they hold.</summary>
    public static void Container(SvgBuilder svg, DiagramShape shape, XmlElement? element)
    {
        var box = shape.Bounds;
        svg.OpenGroup(shape.ElementId, element?.LocalName ?? "shape");
        if (element?.LocalName is "participant" or "lane")
        {
            svg.Rectangle(box, 0);
            if (shape.IsHorizontal)
            {
                svg.TextUp(box with { Width = HeadWidth }, element.Attribute("name"));
            }
            else
            {
                svg.TextIn(box with { Height = HeadWidth }, element.Attribute("name"));
            }
        }
        else
        {
            var isEvent = element?.Attribute("triggeredByEvent") is "true" or "1";
            svg.Rectangle(box, 10, dash: isEvent ? "3 4" : null);
            svg.TextIn(new DiagramBounds(box.X, box.Y + 4, box.Width, 20), element?.Attribute("name"), true);
            if (element?.Child("multiInstanceLoopCharacteristics") is { } loop)
            {
                svg.Path(box.CenterX - 6, box.Bottom - 16, loop.Attribute("isSequential") is "true" or "1" ? Markers.Rungs : Markers.Bars);
            }
        }

        svg.CloseGroup();
    }

    public static void Node(SvgBuilder svg, DiagramShape shape, FlowNode node)
    {
        svg.OpenGroup(shape.ElementId, node.Kind.ElementName());
        if (node.Kind.IsEvent())
        {
            Event(svg, shape, node);
        }
        else if (node.Kind.IsGateway())
        {
            Gateway(svg, shape, node);
        }
        else
        {
            Activity(svg, shape, node);
        }

        svg.CloseGroup();
    }

    /// <summary>Annotations, data and whatever else has a shape.</summary>
    public static void Artifact(SvgBuilder svg, DiagramShape shape, XmlElement element)
    {
        var box = shape.Bounds;
        svg.OpenGroup(shape.ElementId, element.LocalName);
        switch (element.LocalName)
        {
            case "textAnnotation":
                svg.Line([new(box.X + 15, box.Y), new(box.X, box.Y), new(box.X, box.Bottom), new(box.X + 15, box.Bottom)], false, null);
                svg.TextIn(box, element.Child("text")?.Text);
                break;
            case "group":
                svg.Rectangle(box, 10, fill: "none", dash: "8 4");
                break;
            default:
                svg.Rectangle(box, 2);
                svg.Label(shape.Label ?? new DiagramBounds(box.X - 20, box.Bottom + 4, box.Width + 40, 14), element.Attribute("name"));
                break;
        }

        svg.CloseGroup();
    }

    private static void Activity(SvgBuilder svg, DiagramShape shape, FlowNode node)
    {
        var box = shape.Bounds;
        svg.Rectangle(box, 10, node.Kind == FlowNodeKind.CallActivity ? SvgBuilder.Thick : SvgBuilder.Thin);
        var text = new DiagramBounds(box.X + 4, box.Y, box.Width - 8, box.Height);
        if (Markers.OfTask(node.Kind) is { } marker)
        {
            svg.Path(box.X + 6, box.Y + 6, marker);
        }

        if (node.Kind.IsSubProcess() || node.Kind == FlowNodeKind.CallActivity || node.IsMultiInstance)
        {
            var isWhole = node.Kind.IsSubProcess() || node.Kind == FlowNodeKind.CallActivity;
            svg.Path(box.CenterX - 6, box.Bottom - 14, isWhole ? Markers.Plus : Markers.Bars);
            text = text with { Height = text.Height - MarkerRoom };
        }

        svg.TextIn(text, node.Name);
    }

    private static void Gateway(SvgBuilder svg, DiagramShape shape, FlowNode node)
    {
        var box = shape.Bounds;
        var (w, h) = (box.Width / 2, box.Height / 2);
        svg.Path(box.CenterX, box.CenterY, FormattableString.Invariant($"M0,{-h:0.#} L{w:0.#},0 L0,{h:0.#} L{-w:0.#},0 Z"), fill: "#ffffff");
        svg.Path(box.CenterX, box.CenterY, Markers.OfGateway(node.Kind), SvgBuilder.Thick);
        Label(svg, shape, node.Name);
    }

    private static void Event(SvgBuilder svg, DiagramShape shape, FlowNode node)
    {
        var box = shape.Bounds;
        var radius = Math.Min(box.Width, box.Height) / 2;
        var isDashed = node.Kind is FlowNodeKind.BoundaryEvent or FlowNodeKind.StartEvent && !node.IsInterrupting;
        svg.Circle(box.CenterX, box.CenterY, radius, node.Kind == FlowNodeKind.EndEvent ? SvgBuilder.Thick : SvgBuilder.Thin, dash: isDashed ? "4 3" : null);
        if (node.Kind is FlowNodeKind.BoundaryEvent or FlowNodeKind.IntermediateCatchEvent or FlowNodeKind.IntermediateThrowEvent)
        {
            svg.Circle(box.CenterX, box.CenterY, Math.Max(1, radius - 3), fill: "none", dash: isDashed ? "4 3" : null);
        }

        if (node.EventDefinitions is [var definition, ..])
        {
            var isThrowing = node.Kind is FlowNodeKind.EndEvent or FlowNodeKind.IntermediateThrowEvent;
            svg.Path(box.CenterX, box.CenterY, Markers.OfEvent(definition.LocalName), fill: isThrowing ? svg.Ink : "none");
        }

        Label(svg, shape, node.Name);
    }

    private static void Label(SvgBuilder svg, DiagramShape shape, string? name)
    {
        var box = shape.Bounds;
        svg.Label(shape.Label ?? new DiagramBounds(box.CenterX - 50, box.Bottom + 4, 100, 14), name);
    }
}
