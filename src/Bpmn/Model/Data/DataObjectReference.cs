using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Data;

/// <summary>What is drawn of a data object: the object at one point, in one state.</summary>
public sealed class DataObjectReference : BpmnElement
{
    internal DataObjectReference(XmlElement element)
        : base(element)
    {
    }

    public string? DataObjectId => Reference("dataObjectRef");

    /// <summary>The name of the state; null when absent.</summary>
    public string? State => Element.Child("dataState")?.Attribute("name");
}
