using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Definitions;

/// <summary>A signal; engines broadcast by its name.</summary>
public sealed class BpmnSignal : BpmnElement
{
    internal BpmnSignal(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The id of the item definition that types it; null when absent.</summary>
    public string? StructureId => Reference("structureRef");
}
