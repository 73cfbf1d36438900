using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>A generated form.</summary>
public sealed class CamundaFormData : ElementView
{
    internal CamundaFormData(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The field that becomes the business key; null when absent.</summary>
    public string? BusinessKey => Element.Attribute("businessKey");

    public IReadOnlyList<CamundaFormField> Fields => CamundaExtensions.All(Element, "formField", element => new CamundaFormField(element));
}
