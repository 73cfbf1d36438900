using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>An activity, event or gateway: a view of its element.</summary>
public sealed class FlowNode
{
    private const string DefinitionSuffix = "EventDefinition";

    internal FlowNode(XmlElement element, FlowNodeKind kind, FlowScope scope)
    {
        Element = element;
        Kind = kind;
        Scope = scope;
        Inner = kind.IsSubProcess() ? new FlowScope(element, this) : null;
        Id = element.Attribute("id") ?? string.Empty;
        EventDefinitions = kind.IsEvent() ? Definitions(element) : [];
    }

    public XmlElement Element { get; }

    public FlowNodeKind Kind { get; }

    /// <summary>The process or sub-process directly around.</summary>
    public FlowScope Scope { get; }

    /// <summary>The content of a sub-process; null for other kinds.</summary>
    public FlowScope? Inner { get; }

    /// <summary>Empty when the element has none.</summary>
    public string Id { get; }

    public string? Name => Element.Attribute("name");

    /// <summary>The flows that end here, in document order of the flows.</summary>
    public IReadOnlyList<SequenceFlow> Incoming { get; internal set; } = [];

    /// <summary>The flows that begin here, in document order of the flows, in which an engine tries their conditions.</summary>
    public IReadOnlyList<SequenceFlow> Outgoing { get; internal set; } = [];

    /// <summary>Elements such as <c>timerEventDefinition</c>; empty for none events and other kinds.</summary>
    public IReadOnlyList<XmlElement> EventDefinitions { get; }

    /// <summary>The activity that a boundary event sits on; null for other kinds.</summary>
    public FlowNode? AttachedTo { get; internal set; }

    /// <summary>The id of the activity that a boundary event sits on; null for other kinds and when absent.</summary>
    public string? AttachedToId =>
        Kind == FlowNodeKind.BoundaryEvent ? BpmnReference.LocalPart(Element.Attribute("attachedToRef")) : null;

    /// <summary>The id in <c>default</c>; null when absent.</summary>
    public string? DefaultFlowId => Element.Attribute("default");

    /// <summary>Whether a boundary event, or the start of an event sub-process, ends what it interrupts.</summary>
    public bool IsInterrupting =>
        Element.Attribute(Kind == FlowNodeKind.BoundaryEvent ? "cancelActivity" : "isInterrupting") is not ("false" or "0");

    public bool IsEventSubProcess => Inner is { IsEventSubProcess: true };

    public bool IsForCompensation => Element.Attribute("isForCompensation") is "true" or "1";

    public bool IsMultiInstance => Element.Child("multiInstanceLoopCharacteristics") is not null;

    /// <summary>The process key that a call activity calls; null when absent.</summary>
    public string? CalledElement => Element.Attribute("calledElement");

    /// <summary>How the work is implemented, such as <c>external</c>; null when absent.</summary>
    public string? CamundaType => Element.CamundaAttribute("type");

    /// <summary>The external-task topic; null when absent.</summary>
    public string? Topic => Element.CamundaAttribute("topic");

    public bool Has(string eventDefinition)
    {
        foreach (var definition in EventDefinitions)
        {
            if (definition.LocalName == eventDefinition)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How messages name it: kind, id and name.</summary>
    public override string ToString() =>
        string.IsNullOrWhiteSpace(Name) ? $"{Kind.ElementName()} '{Id}'" : $"{Kind.ElementName()} '{Id}' ({Name})";

    private static XmlElement[] Definitions(XmlElement element)
    {
        List<XmlElement>? definitions = null;
        foreach (var child in element.Elements)
        {
            if (child.Namespace == BpmnNamespaces.Model && child.LocalName.EndsWith(DefinitionSuffix, StringComparison.Ordinal))
            {
                (definitions ??= []).Add(child);
            }
        }

        return definitions?.ToArray() ?? [];
    }
}
