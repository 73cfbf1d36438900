using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Artifacts;

/// <summary>A line between a note, data or a compensation handler and what it belongs to.</summary>
public sealed class Association : BpmnElement
{
    internal Association(XmlElement element)
        : base(element)
    {
    }

    public string? SourceId => Reference("sourceRef");

    public string? TargetId => Reference("targetRef");

    /// <summary><see cref="AssociationDirection.None"/> unless the file says otherwise.</summary>
    public AssociationDirection Direction => Element.Attribute("associationDirection") switch
    {
        "One" => AssociationDirection.One,
        "Both" => AssociationDirection.Both,
        _ => AssociationDirection.None,
    };
}
