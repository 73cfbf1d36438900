using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>A name and a value without meaning for the engine.</summary>
public sealed class CamundaProperty : ElementView
{
    internal CamundaProperty(XmlElement element)
        : base(element)
    {
    }

    public string? Name => Element.Attribute("name") ?? Element.Attribute("id");

    public string? Value => Element.Attribute("value");
}
