using ProcOS.Bpmn.Layout.Layered;

namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>A sequence flow, or the association of a compensation, between two nodes of one scope.</summary>
internal sealed record PlacedEdge(DrawnEdge Drawn, PlacedNode Source, PlacedNode Target)
{
    /// <summary>The boundary event that it leaves from; null when it leaves the node itself.</summary>
    public DrawnShape? Boundary { get; init; }

    /// <summary>Whether it is a default flow, or a conditional one out of an activity.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Where it leaves from a boundary event, from the middle of the source.</summary>
    public double PortX
    {
        get
        {
            var x = 0.0;
            foreach (var (shape, place) in Source.Boundaries)
            {
                x = ReferenceEquals(shape, Boundary) ? place : x;
            }

            return x;
        }
    }

    /// <summary>The edge in the graph of its part.</summary>
    public LayeredEdge ToLayered() => new(Source.Index, Target.Index)
    {
        IsFromBoundary = Boundary is not null,
        PortX = PortX,
        PortDrop = Boundary is null ? 0 : Boundary.Height / 2,
        IsMarked = IsMarked,
        LabelWidth = Drawn.LabelSize.Width,
        LabelHeight = Drawn.LabelSize.Height,
    };
}
