using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>An edge.</summary>
/// <param name="ElementId">The id of the element that is shown.</param>
/// <param name="Label">Where its label lies; null when the tool decides.</param>
public sealed record DiagramEdge(
    string ElementId, IReadOnlyList<DiagramPoint> Waypoints, DiagramBounds? Label, XmlElement Element)
{
    /// <summary>The diagram that it is on, by its place among <see cref="DiagramView.Planes"/>.</summary>
    public int Plane { get; init; }
}
