using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Data;

/// <summary>Data that outlives the process.</summary>
public sealed class DataStore : BpmnElement
{
    internal DataStore(XmlElement element)
        : base(element)
    {
    }

    /// <summary>As written; null when absent.</summary>
    public string? Capacity => Element.Attribute("capacity");

    public bool IsUnlimited => Flag("isUnlimited", true);
}
