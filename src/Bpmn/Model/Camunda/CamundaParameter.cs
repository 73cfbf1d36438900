using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>An input or output parameter.</summary>
public sealed class CamundaParameter : ElementView
{
    internal CamundaParameter(XmlElement element)
        : base(element)
    {
    }

    public string? Name => Element.Attribute("name");

    /// <summary>A text or an expression, without white space around; empty where a script, list or map makes the value.</summary>
    public string Text => Element.Text.Trim();

    /// <summary>The <c>script</c>, <c>list</c> or <c>map</c> that makes the value; null for a text.</summary>
    public XmlElement? Structure => Element.Elements is [var first, ..] ? first : null;
}
