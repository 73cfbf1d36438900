using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>A field of a generated form.</summary>
public sealed class CamundaFormField : ElementView
{
    internal CamundaFormField(XmlElement element)
        : base(element)
    {
    }

    public string Id => Element.Attribute("id") ?? string.Empty;

    public string? Label => Element.Attribute("label");

    /// <summary>Such as <c>string</c>, <c>long</c>, <c>boolean</c>, <c>date</c>, <c>enum</c>.</summary>
    public string? Type => Element.Attribute("type");

    public string? DefaultValue => Element.Attribute("defaultValue");

    /// <summary>The choices of an <c>enum</c>: id and what is shown.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Values => CamundaExtensions.All(
        Element, "value", value => KeyValuePair.Create(value.Attribute("id") ?? string.Empty, value.Attribute("name")));
}
