using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Zeebe;

/// <summary>The form of a user task or start event; one of the three is there.</summary>
public sealed class ZeebeForm : ElementView
{
    internal ZeebeForm(XmlElement element)
        : base(element)
    {
    }

    public string? FormId => Element.Attribute("formId");

    public string? FormKey => Element.Attribute("formKey");

    public string? ExternalReference => Element.Attribute("externalReference");
}
