using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Events;

/// <summary>An error, by <see cref="BpmnDefinitions.FindError"/>.</summary>
public sealed class ErrorEventDefinition : EventDefinition
{
    internal ErrorEventDefinition(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The id; null when any is caught.</summary>
    public string? ErrorId => Reference("errorRef");

    /// <summary>The variable that gets the code of the error caught; null when absent.</summary>
    public string? CamundaCodeVariable => Element.CamundaAttribute("errorCodeVariable");

    /// <summary>The variable that gets the message of the error caught; null when absent.</summary>
    public string? CamundaMessageVariable => Element.CamundaAttribute("errorMessageVariable");
}
