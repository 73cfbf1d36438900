using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Events;

/// <summary>A condition that becomes true.</summary>
public sealed class ConditionalEventDefinition : EventDefinition
{
    internal ConditionalEventDefinition(XmlElement element)
        : base(element)
    {
    }

    public string? Condition => ChildText("condition");

    /// <summary>The variable whose changes Camunda 7 looks at; null for all.</summary>
    public string? CamundaVariable => Element.CamundaAttribute("variableName");
}
