using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Diagram;

/// <summary>Tasks, call activities and sub-processes with the signs of their kind at the top and of their repetition at the bottom.</summary>
internal static class ActivityPainter
{
    private const double Corner = 10;
    private const double MarkerPitch = 18;
    private const double MarkerRoom = 12;
    private const double InnerFrame = 3;
    private const double SignRoom = 20;

    public static void Paint(SvgBuilder svg, DiagramBounds box, FlowNode node)
    {
        Frame(svg, box, node.Element);
        var text = new DiagramBounds(box.X + 4, box.Y, box.Width - 8, box.Height);
        if (Markers.OfTask(node.Kind) is { } marker)
        {
            if (LabelBox.Wrap(node.Name ?? string.Empty, text.Width).Count * LabelBox.LineHeight > box.Height - (2 * SignRoom))
            {
                text = text with { Y = box.Y + SignRoom, Height = box.Height - SignRoom };
            }

            svg.Path(box.X + 6, box.Y + 6, marker, fill: node.Kind == FlowNodeKind.SendTask ? svg.Ink : "none", stroke: node.Kind == FlowNodeKind.SendTask ? SvgBuilder.Inverse : SvgBuilder.Thin);
        }

        var isWhole = node.Kind.IsSubProcess() || node.Kind == FlowNodeKind.CallActivity;
        if (PaintMarkers(svg, box, node.Element, isWhole))
        {
            text = text with { Height = text.Height - MarkerRoom };
        }

        svg.TextIn(text, node.Name);
    }

    /// <summary>A sub-process that shows what it holds.</summary>
    public static void Expanded(SvgBuilder svg, DiagramBounds box, XmlElement element)
    {
        Frame(svg, box, element);
        svg.TextIn(new DiagramBounds(box.X, box.Y + 8, box.Width, 20), element.Attribute("name"), true);
        _ = PaintMarkers(svg, box, element, false);
    }

    private static void Frame(SvgBuilder svg, DiagramBounds box, XmlElement element)
    {
        var isEvent = element.Attribute("triggeredByEvent") is "true" or "1";
        svg.Rectangle(box, Corner, element.LocalName == "callActivity" ? SvgBuilder.Thick : SvgBuilder.Thin, dash: isEvent ? "3 4" : null);
        if (element.LocalName == "transaction" && box.Width > 2 * InnerFrame && box.Height > 2 * InnerFrame)
        {
            svg.Rectangle(new DiagramBounds(box.X + InnerFrame, box.Y + InnerFrame, box.Width - (2 * InnerFrame), box.Height - (2 * InnerFrame)), Corner - InnerFrame);
        }
    }

    /// <summary>How wide the row of signs at the middle of the lower border is; 0 for none.</summary>
    /// <param name="isCollapsed">Whether it calls or hides what it holds.</param>
    public static double MarkersWidth(XmlElement element, bool isCollapsed) => BottomMarkers(element, isCollapsed) switch
    {
        [] => 0,
        var markers => MarkerRoom + ((markers.Count - 1) * MarkerPitch),
    };

    private static bool PaintMarkers(SvgBuilder svg, DiagramBounds box, XmlElement element, bool isCollapsed)
    {
        var markers = BottomMarkers(element, isCollapsed);
        var x = box.CenterX - (MarkersWidth(element, isCollapsed) / 2);
        foreach (var marker in markers)
        {
            svg.Path(x, box.Bottom - 14, marker);
            x += MarkerPitch;
        }

        return markers.Count > 0;
    }

    private static List<string> BottomMarkers(XmlElement element, bool isCollapsed)
    {
        var markers = new List<string>();
        if (element.Attribute("isForCompensation") is "true" or "1")
        {
            markers.Add(Markers.Compensation);
        }

        if (element.Child("multiInstanceLoopCharacteristics") is { } instances)
        {
            markers.Add(instances.Attribute("isSequential") is "true" or "1" ? Markers.Rungs : Markers.Bars);
        }
        else if (element.Child("standardLoopCharacteristics") is not null)
        {
            markers.Add(Markers.Loop);
        }

        if (isCollapsed)
        {
            markers.Add(Markers.Plus);
        }

        if (element.LocalName == "adHocSubProcess")
        {
            markers.Add(Markers.AdHoc);
        }

        return markers;
    }
}
