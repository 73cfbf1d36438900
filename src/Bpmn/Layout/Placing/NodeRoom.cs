using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Layout.Layered;

namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>
/// The room around a node for its name, its boundary events and what is linked with it: reserved before anything is
/// placed, so that nothing can overlap.
/// </summary>
internal static class NodeRoom
{
    public const double LabelGap = 5;

    private const double SatelliteGap = 15;
    private const double SatelliteDistance = 30;
    private const double LoopRoom = 25;

    /// <param name="loops">The edges of the part that lead from a node to itself.</param>
    public static void Reserve(PlacedNode node, IReadOnlyList<LayeredEdge> loops)
    {
        var box = node.Box;
        var label = node.Shape.LabelSize;
        if (label.Height > 0)
        {
            box.Left = Math.Max(box.Left, Math.Ceiling(label.Width / 2));
            box.Right = Math.Max(box.Right, Math.Ceiling(label.Width / 2));
            box.Above += box.IsGateway || node.IsJoin ? label.Height + LabelGap : 0;
            box.Below += box.IsGateway ? 0 : label.Height + LabelGap;
            box.Bottom = box.IsGateway || node.IsJoin ? box.Bottom : Taken(box.Bottom);
        }

        ReserveBoundaries(node);
        foreach (var loop in loops)
        {
            if (loop.Source != node.Index)
            {
                continue;
            }

            if (loop.IsFromBoundary)
            {
                box.Below += LoopRoom;
            }
            else
            {
                box.Right = Math.Max(box.Right, (box.Width / 2) + LoopRoom);
                box.Above += LoopRoom;
                box.Top = Taken(box.Top);
            }
        }

        ReserveSatellites(node);
    }

    private static void ReserveBoundaries(PlacedNode node)
    {
        var drop = 0.0;
        foreach (var (shape, x) in node.Boundaries)
        {
            var label = shape.LabelSize;
            drop = Math.Max(drop, (shape.Height / 2) + (label.Height > 0 ? label.Height + LabelGap : 0));
            node.Box.Left = Math.Max(node.Box.Left, label.Width + LabelGap - x);
            node.Box.Bottom = Taken(node.Box.Bottom);
        }

        node.Box.Below += drop;
    }

    private static SideUse Taken(SideUse side) => side == SideUse.None ? SideUse.Taken : side;

    private static void ReserveSatellites(PlacedNode node)
    {
        if (node.Satellites.Count == 0)
        {
            return;
        }

        var box = node.Box;
        var (width, height) = (-SatelliteGap, 0.0);
        foreach (var satellite in node.Satellites)
        {
            width += SatelliteGap + Math.Max(satellite.Width, satellite.LabelSize.Width);
            height = Math.Max(height, satellite.Height + (satellite.LabelSize.Height > 0 ? satellite.LabelSize.Height + LabelGap : 0));
        }

        node.SatellitesBelow = box.Top != SideUse.None && box.Bottom == SideUse.None;
        var isShifted = !node.SatellitesBelow && box.Top != SideUse.None;
        node.SatellitesX = isShifted ? SatelliteGap : -Math.Ceiling(width / 2);
        box.Left = Math.Max(box.Left, -node.SatellitesX);
        box.Right = Math.Max(box.Right, width + node.SatellitesX);
        if (node.SatellitesBelow)
        {
            box.Below += height + SatelliteDistance;
            box.Bottom = SideUse.Taken;
        }
        else
        {
            box.Above += height + SatelliteDistance;
            box.Top = Taken(box.Top);
        }
    }

    /// <summary>Puts what moves with the node beside it, once the node has its place.</summary>
    public static void Follow(PlacedNode node)
    {
        var shape = node.Shape;
        shape.X = Math.Round(node.Box.X - (shape.Width / 2));
        shape.Y = Math.Round(node.Box.Y - (shape.Height / 2));
        foreach (var (boundary, offset) in node.Boundaries)
        {
            boundary.X = shape.CenterX + offset - (boundary.Width / 2);
            boundary.Y = shape.Bounds.Bottom - (boundary.Height / 2);
        }

        var x = shape.CenterX + node.SatellitesX;
        foreach (var satellite in node.Satellites)
        {
            var width = Math.Max(satellite.Width, satellite.LabelSize.Width);
            satellite.X = x + ((width - satellite.Width) / 2);
            satellite.LabelSpot = node.SatellitesBelow ? LabelSpot.Below : LabelSpot.Above;
            satellite.Y = node.SatellitesBelow
                ? Math.Round(node.Box.Y + node.Box.Below) - Reach(node)
                : Math.Round(node.Box.Y - node.Box.Above) + Reach(node) - satellite.Height;
            x += width + SatelliteGap;
        }
    }

    // From the outer end of the node's room to the near side of its satellites.
    private static double Reach(PlacedNode node)
    {
        var height = 0.0;
        foreach (var satellite in node.Satellites)
        {
            height = Math.Max(height, satellite.Height + (satellite.LabelSize.Height > 0 ? satellite.LabelSize.Height + LabelGap : 0));
        }

        return height;
    }
}
