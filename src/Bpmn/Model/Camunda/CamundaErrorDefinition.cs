using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>When the failure of an external task is a BPMN error.</summary>
public sealed class CamundaErrorDefinition : ElementView
{
    internal CamundaErrorDefinition(XmlElement element)
        : base(element)
    {
    }

    public string? ErrorId => Reference("errorRef");

    public string? Expression => Element.Attribute("expression");
}
