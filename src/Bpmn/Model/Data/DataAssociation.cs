using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Data;

/// <summary>Data into an activity or event, or out of it.</summary>
public sealed class DataAssociation : BpmnElement
{
    internal DataAssociation(XmlElement element)
        : base(element)
    {
    }

    /// <summary>Whether data flows in, <c>dataInputAssociation</c>.</summary>
    public bool IsInput => Element.LocalName == "dataInputAssociation";

    public IReadOnlyList<string> SourceIds => References("sourceRef");

    public string? TargetId => NullIfBlank(BpmnReference.LocalPart(ChildText("targetRef")));
}
