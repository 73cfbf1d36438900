using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Definitions;

/// <summary>The type of a message, a signal or data.</summary>
public sealed class ItemDefinition : BpmnElement
{
    internal ItemDefinition(XmlElement element)
        : base(element)
    {
    }

    /// <summary>A qualified name of a type, as written; null when absent.</summary>
    public string? Structure => Element.Attribute("structureRef");

    public bool IsCollection => Flag("isCollection");
}
