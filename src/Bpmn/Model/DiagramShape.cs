using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>A shape.</summary>
/// <param name="ElementId">The id of the element that is shown.</param>
/// <param name="Label">Where its label lies; null when the tool decides.</param>
public sealed record DiagramShape(string ElementId, DiagramBounds Bounds, DiagramBounds? Label, XmlElement Element)
{
    /// <summary>The diagram that it is on, by its place among <see cref="DiagramView.Planes"/>.</summary>
    public int Plane { get; init; }

    /// <summary>Whether a sub-process shows its content; true unless the file says otherwise.</summary>
    public bool IsExpanded => Element.Attribute("isExpanded") is not ("false" or "0");

    /// <summary>Whether a pool or lane lies on its side, which is the usual way.</summary>
    public bool IsHorizontal => Element.Attribute("isHorizontal") is not ("false" or "0");
}
