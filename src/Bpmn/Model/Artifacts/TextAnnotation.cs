using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Artifacts;

/// <summary>A note.</summary>
public sealed class TextAnnotation : BpmnElement
{
    internal TextAnnotation(XmlElement element)
        : base(element)
    {
    }

    public string Text => ChildText("text") ?? string.Empty;
}
