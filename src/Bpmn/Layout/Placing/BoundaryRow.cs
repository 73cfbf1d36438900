using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>
/// The boundary events of a node on its lower border, from the right: clear of the signs in its middle, each with its name
/// left of the line that leaves it. The node is widened where they need it.
/// </summary>
internal static class BoundaryRow
{
    /// <summary>How far from the left end of the lower border other lines meet it, their foot.</summary>
    private const double FootRoom = 12;

    private const double FromCorner = 25;
    private const double LoopRoom = 25;
    private const double LeastPitch = 46;
    private const double NameGap = NodeRoom.LabelGap;
    private const double Radius = NodeSize.Event / 2;
    private const double WidenBy = 10;

    /// <summary>Where other lines meet the lower border, from the middle of the node; 0 without boundary events.</summary>
    public static double Foot(PlacedNode node) => node.Boundaries.Count > 0 ? FootRoom - (node.Shape.Width / 2) : 0;

    public static void Place(PlacedNode host, IReadOnlyList<DrawnShape> events) =>
        Place(host, events, FromCorner + (events.Count > 1 ? LoopRoom : 0));

    /// <summary>Widens a node to whose foot lines lead, so that the name of its first boundary event does not lie on them.</summary>
    public static void ClearFoot(PlacedNode node)
    {
        var events = node.Boundaries.ConvertAll(boundary => boundary.Shape);
        var room = FootRoom + events[0].LabelSize.Width + (2 * NameGap);
        if (room > node.Boundaries[0].X + (node.Shape.Width / 2))
        {
            Place(node, events, room);
        }
    }

    private static void Place(PlacedNode host, IReadOnlyList<DrawnShape> events, double left)
    {
        var need = FromCorner + left;
        for (var i = 1; i < events.Count; i++)
        {
            need += Pitch(events[i]);
        }

        var signs = ActivityPainter.MarkersWidth(host.Shape.Element, host.Inner is null && (host.Kind.IsSubProcess() || host.Kind == FlowNodeKind.CallActivity));
        var width = Math.Max(host.Shape.Width, need);
        while (!Fits(host, events, width, left, signs == 0 ? 0 : (signs / 2) + 1 + Radius))
        {
            width += WidenBy;
        }

        host.Shape.Width = width;
    }

    private static bool Fits(PlacedNode host, IReadOnlyList<DrawnShape> events, double width, double left, double fromMiddle)
    {
        host.Boundaries.Clear();
        var x = (width / 2) - FromCorner;
        for (var i = events.Count - 1; i >= 0; i--)
        {
            x = Math.Abs(x) < fromMiddle ? -fromMiddle : x;
            host.Boundaries.Insert(0, (events[i], x));
            x -= Pitch(events[i]);
        }

        return host.Boundaries[0].X >= left - (width / 2);
    }

    private static double Pitch(DrawnShape boundary) => Math.Max(LeastPitch, boundary.LabelSize.Width + (3 * NameGap));
}
