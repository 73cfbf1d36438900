using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Collaboration;

/// <summary>A message from one pool to another; both ends are pools or flow nodes.</summary>
public sealed class MessageFlow : BpmnElement
{
    internal MessageFlow(XmlElement element)
        : base(element)
    {
    }

    public string? SourceId => Reference("sourceRef");

    public string? TargetId => Reference("targetRef");

    public string? MessageId => Reference("messageRef");
}
