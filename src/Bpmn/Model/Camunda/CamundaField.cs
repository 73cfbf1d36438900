using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>A value that is injected into a Java class; one of text and expression is null.</summary>
public sealed class CamundaField : ElementView
{
    internal CamundaField(XmlElement element)
        : base(element)
    {
    }

    public string? Name => Element.Attribute("name");

    public string? Text => Element.Attribute("stringValue") ?? Inner("string");

    public string? Expression => Element.Attribute("expression") ?? Inner("expression");

    private string? Inner(string name) =>
        Element.Elements.FirstOrDefault(child => child.LocalName == name && child.IsCamunda)?.Text.Trim();
}
