using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Data;

/// <summary>What is drawn of a data store.</summary>
public sealed class DataStoreReference : BpmnElement
{
    internal DataStoreReference(XmlElement element)
        : base(element)
    {
    }

    public string? DataStoreId => Reference("dataStoreRef");
}
