using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Zeebe;

/// <summary>The decision of a rule task.</summary>
public sealed class ZeebeCalledDecision : ElementView
{
    internal ZeebeCalledDecision(XmlElement element)
        : base(element)
    {
    }

    public string? DecisionId => Element.Attribute("decisionId");

    public string? ResultVariable => Element.Attribute("resultVariable");
}
