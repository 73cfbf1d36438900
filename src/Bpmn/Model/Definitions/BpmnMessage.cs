using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Definitions;

/// <summary>A message; engines correlate by its name.</summary>
public sealed class BpmnMessage : BpmnElement
{
    internal BpmnMessage(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The id of the item definition that types it; null when absent.</summary>
    public string? ItemId => Reference("itemRef");
}
