using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Layered;

/// <summary>One edge of a layered graph.</summary>
internal sealed class LayeredEdge(int source, int target)
{
    public int Source { get; } = source;

    public int Target { get; } = target;

    /// <summary>Whether it leaves from a small shape on the lower border of its source.</summary>
    public bool IsFromBoundary { get; init; }

    /// <summary>Where that shape sits, from the centre of the source.</summary>
    public double PortX { get; set; }

    /// <summary>How far that shape stands out below the source.</summary>
    public double PortDrop { get; init; }

    /// <summary>Whether its beginning carries a mark: a line that it shared there would seem to have it, too.</summary>
    public bool IsMarked { get; init; }

    public double LabelWidth { get; init; }

    public double LabelHeight { get; init; }

    /// <summary>Whether it leads back to where the token has been.</summary>
    public bool IsBack { get; set; }

    /// <summary>Whether an edge that leads back leaves at the top of its source rather than at the bottom.</summary>
    public bool LeavesAbove { get; set; }

    /// <summary>Whether an edge that leads back ends at the top of its target, above what is between, rather than below.</summary>
    public bool EntersAbove { get; set; }

    /// <summary>The least number of columns from source to target.</summary>
    public int Span { get; set; } = 1;

    public bool IsMain { get; set; }

    public bool IsLoop => Source == Target;

    /// <summary>From the border of the source to the border of the target.</summary>
    public List<DiagramPoint> Points { get; } = [];
}
