using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Zeebe;

/// <summary>The expression that a script task evaluates.</summary>
public sealed class ZeebeScript : ElementView
{
    internal ZeebeScript(XmlElement element)
        : base(element)
    {
    }

    public string? Expression => Element.Attribute("expression");

    public string? ResultVariable => Element.Attribute("resultVariable");
}
