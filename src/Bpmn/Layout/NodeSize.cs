using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout;

/// <summary>How large a node is drawn.</summary>
internal static class NodeSize
{
    public const double Gateway = 50;
    public const double Event = 36;
    public const double TaskHeight = 80;

    private const double TaskWidth = 100;
    private const double TaskWidthOfLongNames = 140;
    private const double TaskWidthOfVeryLongNames = 200;

    public static (double Width, double Height) Of(NodeRegion node)
    {
        if (node.Kind.IsGateway())
        {
            return (Gateway, Gateway);
        }

        if (node.Kind.IsEvent())
        {
            return (Event, Event);
        }

        var lines = LabelBox.Wrap(node.Label ?? string.Empty, TaskWidth - 10).Count;
        return (lines switch { <= 4 => TaskWidth, <= 6 => TaskWidthOfLongNames, _ => TaskWidthOfVeryLongNames }, TaskHeight);
    }
}
