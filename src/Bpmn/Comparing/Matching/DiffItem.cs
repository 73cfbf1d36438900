using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Comparing.Matching;

/// <summary>An element that is compared as a whole; what has no item of its own is a part of the item around.</summary>
internal sealed class DiffItem(XmlElement element, DiffItem? container, int order)
{
    public XmlElement Element { get; } = element;

    /// <summary>The process, sub-process, collaboration or lane around; null beside the processes.</summary>
    public DiffItem? Container { get; } = container;

    /// <summary>Its place in document order.</summary>
    public int Order { get; } = order;

    public string Kind => Element.LocalName;

    public string Id { get; } = element.Attribute("id")?.Trim() ?? string.Empty;

    public string? Name { get; } = element.Attribute("name");

    public bool IsNode { get; } = FlowNodeKinds.TryParse(element.LocalName, out _);

    public bool IsEdge => Kind is "sequenceFlow" or "messageFlow" or "association";

    public string? SourceId { get; } = BpmnReference.LocalPart(element.Attribute("sourceRef"));

    public string? TargetId { get; } = BpmnReference.LocalPart(element.Attribute("targetRef"));

    /// <summary>What it belongs to by reference: the host of a boundary event, the process of a pool, the object of its picture.</summary>
    public string? AnchorId { get; } = BpmnReference.LocalPart(
        element.Attribute("attachedToRef") ?? element.Attribute("processRef") ?? element.Attribute("dataObjectRef") ?? element.Attribute("dataStoreRef"));

    /// <summary>The innermost lane that a flow node lies in; null for none.</summary>
    public DiffItem? Lane { get; set; }

    /// <summary>The flows and associations that begin or end here, in document order.</summary>
    public List<DiffItem> Edges { get; } = [];

    /// <summary>Those of which this is the anchor.</summary>
    public List<DiffItem> Anchored { get; } = [];

    public override string ToString() => Id.Length > 0 ? $"{Kind} '{Id}'" : Kind;
}
