using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>A sequence flow: a view of its element.</summary>
public sealed class SequenceFlow : BpmnElement
{
    internal SequenceFlow(XmlElement element, FlowScope scope)
        : base(element) => Scope = scope;

    /// <summary>The process or sub-process directly around.</summary>
    public FlowScope Scope { get; }

    public string? SourceId => Element.Attribute("sourceRef");

    public string? TargetId => Element.Attribute("targetRef");

    /// <summary>Null when the same scope has no node of that id.</summary>
    public FlowNode? Source { get; internal set; }

    /// <summary>Null when the same scope has no node of that id.</summary>
    public FlowNode? Target { get; internal set; }

    /// <summary>The condition expression without white space around; null when there is no such element.</summary>
    public string? Condition => Element.Child("conditionExpression")?.Text.Trim();

    /// <summary>Whether the source names this flow as its default.</summary>
    public bool IsDefault => Id.Length > 0 && Source?.DefaultFlowId == Id;

    /// <summary>How messages name it: id, name and ends.</summary>
    public override string ToString()
    {
        var known = Id.Length == 0 ? "sequenceFlow without id" : $"sequenceFlow '{Id}'";
        return string.IsNullOrWhiteSpace(Name)
            ? $"{known} ({SourceId} → {TargetId})"
            : $"{known} ({ElementName.OneLine(Name)}, {SourceId} → {TargetId})";
    }
}
