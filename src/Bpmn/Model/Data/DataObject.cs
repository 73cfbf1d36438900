using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Data;

/// <summary>Data of a process, which lives as long as its scope.</summary>
public sealed class DataObject : BpmnElement
{
    internal DataObject(XmlElement element)
        : base(element)
    {
    }

    public bool IsCollection => Flag("isCollection");

    /// <summary>The id of the item definition that types it; null when absent.</summary>
    public string? ItemId => Reference("itemSubjectRef");
}
