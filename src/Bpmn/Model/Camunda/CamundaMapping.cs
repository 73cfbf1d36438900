using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>A variable handed over; texts are null when absent.</summary>
public sealed class CamundaMapping : ElementView
{
    internal CamundaMapping(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The variable on this side.</summary>
    public string? Source => Element.Attribute("source");

    public string? SourceExpression => Element.Attribute("sourceExpression");

    /// <summary>The variable on the other side.</summary>
    public string? Target => Element.Attribute("target");

    /// <summary><c>all</c> for all variables.</summary>
    public string? Variables => Element.Attribute("variables");

    public string? BusinessKey => Element.Attribute("businessKey");

    /// <summary>Whether only variables of this very scope are handed over.</summary>
    public bool IsLocal => Flag("local");
}
