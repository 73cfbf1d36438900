using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout;

/// <summary>Where everything lies.</summary>
internal sealed class BlockDrawing
{
    /// <summary>By element id, in drawing order.</summary>
    public Dictionary<string, (DiagramBounds Bounds, DiagramBounds? Label)> Shapes { get; } = new(StringComparer.Ordinal);

    /// <summary>By element id, in drawing order.</summary>
    public Dictionary<string, (IReadOnlyList<DiagramPoint> Waypoints, DiagramBounds? Label)> Edges { get; } = new(StringComparer.Ordinal);

    /// <summary>The lowest edge of anything drawn.</summary>
    public double Bottom => Shapes.Values.Select(shape => Math.Max(shape.Bounds.Bottom, shape.Label?.Bottom ?? 0))
        .Concat(Edges.Values.SelectMany(edge => edge.Waypoints.Select(point => point.Y).Append(edge.Label?.Bottom ?? 0)))
        .Max();
}
