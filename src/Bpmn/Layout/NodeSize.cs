using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout;

/// <summary>How large a node is drawn.</summary>
internal static class NodeSize
{
    public const double Gateway = 50;
    public const double Event = 36;
    public const double TaskHeight = 80;
    public const double TaskWidth = 100;

    /// <summary>Shorter ones need at most four lines, whatever their letters.</summary>
    private const int NamesOfFewLines = 24;

    private const double TaskWidthOfLongNames = 140;
    private const double TaskWidthOfVeryLongNames = 200;
    private const double AnnotationWidth = 120;
    private const double AnnotationWidthOfLongTexts = 220;
    private const double AnnotationPadding = 12;

    /// <summary>The size of a node that shows nothing inside but its name.</summary>
    public static (double Width, double Height) Of(FlowNodeKind kind, string? name)
    {
        if (kind.IsGateway())
        {
            return (Gateway, Gateway);
        }

        if (kind.IsEvent())
        {
            return (Event, Event);
        }

        var lines = string.IsNullOrEmpty(name) || name.Length < NamesOfFewLines ? 0 : LabelBox.Wrap(name, TaskWidth - 10).Count;
        return (lines switch { <= 4 => TaskWidth, <= 6 => TaskWidthOfLongNames, _ => TaskWidthOfVeryLongNames }, TaskHeight);
    }

    /// <summary>The size of data and annotations.</summary>
    public static (double Width, double Height) Of(XmlElement artifact)
    {
        if (artifact.LocalName != "textAnnotation")
        {
            return artifact.LocalName == "dataStoreReference" ? (50, 50) : (36, 50);
        }

        var text = artifact.Child("text")?.Text ?? string.Empty;
        var width = text.Length > 120 ? AnnotationWidthOfLongTexts : AnnotationWidth;
        var lines = LabelBox.Wrap(text, width - AnnotationPadding).Count;
        return (width, Math.Max(30, (lines * LabelBox.LineHeight) + 10));
    }
}
