using ProcOS.Bpmn.Layout.Layered;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>A flow node of a scope with everything that moves with it.</summary>
internal sealed class PlacedNode(DrawnShape shape, FlowNodeKind kind)
{
    public DrawnShape Shape { get; } = shape;

    public FlowNodeKind Kind { get; } = kind;

    /// <summary>What an expanded sub-process shows; null for others.</summary>
    public Drawing? Inner { get; init; }

    /// <summary>Whether several flows lead to it, so that it needs its upper and lower side for them.</summary>
    public bool IsJoin { get; init; }

    public int Lane { get; set; }

    /// <summary>Boundary events from left to right, by the place of their middle from the middle of the node.</summary>
    public List<(DrawnShape Shape, double X)> Boundaries { get; } = [];

    /// <summary>Data and annotations that are drawn above or below the node.</summary>
    public List<DrawnShape> Satellites { get; } = [];

    public bool SatellitesBelow { get; set; }

    /// <summary>Where the row of satellites begins, from the middle of the node.</summary>
    public double SatellitesX { get; set; }

    /// <summary>Whether nothing leads to it or from it.</summary>
    public bool IsSingle { get; set; } = true;

    /// <summary>The node among the boxes of its component.</summary>
    public LayeredNode Box { get; set; } = new(0, 0);

    /// <summary>Its place among the boxes of its component.</summary>
    public int Index { get; set; }
}
