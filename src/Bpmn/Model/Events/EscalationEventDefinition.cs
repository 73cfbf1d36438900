using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Events;

/// <summary>An escalation, by <see cref="BpmnDefinitions.FindEscalation"/>.</summary>
public sealed class EscalationEventDefinition : EventDefinition
{
    internal EscalationEventDefinition(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The id; null when any is caught.</summary>
    public string? EscalationId => Reference("escalationRef");

    /// <summary>The variable that gets the code of the escalation caught; null when absent.</summary>
    public string? CamundaCodeVariable => Element.CamundaAttribute("escalationCodeVariable");
}
