using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Diagram;

/// <summary>Events: one thin, two thin or one thick circle, dashed where they do not interrupt, with the sign of their definition.</summary>
internal static class EventPainter
{
    public static void Paint(SvgBuilder svg, DiagramShape shape, FlowNode node)
    {
        var box = shape.Bounds;
        var radius = Math.Min(box.Width, box.Height) / 2;
        var isDashed = node.Kind is FlowNodeKind.BoundaryEvent or FlowNodeKind.StartEvent && !node.IsInterrupting;
        svg.Circle(box.CenterX, box.CenterY, radius, node.Kind == FlowNodeKind.EndEvent ? SvgBuilder.Thick : SvgBuilder.Thin, dash: isDashed ? "4 3" : null);
        if (node.Kind is FlowNodeKind.BoundaryEvent or FlowNodeKind.IntermediateCatchEvent or FlowNodeKind.IntermediateThrowEvent)
        {
            svg.Circle(box.CenterX, box.CenterY, Math.Max(1, radius - 3), fill: "none", dash: isDashed ? "4 3" : null);
        }

        if (node.EventDefinitions.Count > 0)
        {
            var isThrowing = node.Kind is FlowNodeKind.EndEvent or FlowNodeKind.IntermediateThrowEvent;
            var isMessage = isThrowing && node.EventDefinitions is [{ LocalName: "messageEventDefinition" }];
            svg.Path(box.CenterX, box.CenterY, Sign(node), isMessage ? SvgBuilder.Inverse : SvgBuilder.Thin, isThrowing ? svg.Ink : "none");
        }

        ShapePainter.Name(svg, shape, node.Name);
    }

    private static string Sign(FlowNode node) => node.EventDefinitions switch
    {
        [var only] => Markers.OfEvent(only.LocalName),
        _ => node.Element.Attribute("parallelMultiple") is "true" or "1" ? Markers.ParallelMultiple : Markers.Multiple,
    };
}
