using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Definitions;

/// <summary>An error, which is caught by its code.</summary>
public sealed class BpmnError : BpmnElement
{
    internal BpmnError(XmlElement element)
        : base(element)
    {
    }

    /// <summary>Null when absent: Camunda 7 refuses a throwing event without one.</summary>
    public string? Code => Element.Attribute("errorCode");

    /// <summary>The message that Camunda 7 throws it with; null when absent.</summary>
    public string? CamundaMessage => Element.CamundaAttribute("errorMessage");
}
