using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Diagram;

/// <summary>What the colours of a picture mean, in one row.</summary>
internal static class Legend
{
    public const double Height = 30;

    private const double Square = 10;
    private const double Gap = 6;
    private const double Pitch = 20;

    public static double WidthOf(IReadOnlyList<(string Text, string Colour)> entries)
    {
        var width = 0.0;
        foreach (var (text, _) in entries)
        {
            width += Square + Gap + TextWidth.Of(text) + Pitch;
        }

        return width;
    }

    public static void Paint(SvgBuilder svg, IReadOnlyList<(string Text, string Colour)> entries, double x, double y)
    {
        foreach (var (text, colour) in entries)
        {
            var width = Math.Ceiling(TextWidth.Of(text));
            svg.OpenGroup(colour);
            svg.Rectangle(new DiagramBounds(x, y, Square, Square), 2, fill: colour);
            svg.TextFrom(new DiagramBounds(x + Square + Gap, y, width + Gap, Square), text);
            svg.CloseGroup();
            x += Square + Gap + width + Pitch;
        }
    }
}
