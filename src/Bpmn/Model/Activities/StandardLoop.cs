using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Activities;

/// <summary>The element <c>standardLoopCharacteristics</c>: an activity as long as a condition holds.</summary>
public sealed class StandardLoop : BpmnElement
{
    internal StandardLoop(XmlElement element)
        : base(element)
    {
    }

    public bool IsTestedBefore => Flag("testBefore");

    /// <summary>As written; null for no bound.</summary>
    public string? Maximum => Element.Attribute("loopMaximum");

    public string? Condition => ChildText("loopCondition");
}
