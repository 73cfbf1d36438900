using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Artifacts;

/// <summary>A frame around elements, without meaning for execution.</summary>
public sealed class Group : BpmnElement
{
    internal Group(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The id of the category value that names it; null when absent.</summary>
    public string? CategoryValueId => Reference("categoryValueRef");
}
