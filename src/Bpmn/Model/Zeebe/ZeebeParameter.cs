using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Zeebe;

/// <summary>An input or output parameter.</summary>
public sealed class ZeebeParameter : ElementView
{
    internal ZeebeParameter(XmlElement element)
        : base(element)
    {
    }

    /// <summary>An expression.</summary>
    public string? Source => Element.Attribute("source");

    /// <summary>A variable.</summary>
    public string? Target => Element.Attribute("target");
}
