using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Definitions;

/// <summary>An escalation, which is caught by its code.</summary>
public sealed class BpmnEscalation : BpmnElement
{
    internal BpmnEscalation(XmlElement element)
        : base(element)
    {
    }

    public string? Code => Element.Attribute("escalationCode");
}
