using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Activities;

/// <summary>The element <c>multiInstanceLoopCharacteristics</c>: an activity several times, one after the other or side by side.</summary>
public sealed class MultiInstance : BpmnElement
{
    internal MultiInstance(XmlElement element)
        : base(element)
    {
    }

    public bool IsSequential => Flag("isSequential");

    /// <summary>How often, as an expression; null when a collection tells.</summary>
    public string? Cardinality => ChildText("loopCardinality");

    /// <summary>Ends the rest when it becomes true; null when absent.</summary>
    public string? CompletionCondition => ChildText("completionCondition");

    /// <summary>The data that is looped over; null when absent.</summary>
    public string? InputId => NullIfBlank(BpmnReference.LocalPart(ChildText("loopDataInputRef")));

    /// <summary>The name of the item in each round; null when absent.</summary>
    public string? InputItem => Element.Child("inputDataItem")?.Attribute("name");

    /// <summary>The variable or expression that Camunda 7 loops over; null when absent.</summary>
    public string? CamundaCollection => Element.CamundaAttribute("collection");

    /// <summary>The variable that holds the item in each round; null when absent.</summary>
    public string? CamundaElementVariable => Element.CamundaAttribute("elementVariable");
}
