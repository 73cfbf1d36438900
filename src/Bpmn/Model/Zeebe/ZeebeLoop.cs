using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Zeebe;

/// <summary>What a multi-instance activity loops over, and what it collects; texts are null when absent.</summary>
public sealed class ZeebeLoop : ElementView
{
    internal ZeebeLoop(XmlElement element)
        : base(element)
    {
    }

    /// <summary>An expression.</summary>
    public string? InputCollection => Element.Attribute("inputCollection");

    public string? InputElement => Element.Attribute("inputElement");

    public string? OutputCollection => Element.Attribute("outputCollection");

    /// <summary>An expression.</summary>
    public string? OutputElement => Element.Attribute("outputElement");
}
