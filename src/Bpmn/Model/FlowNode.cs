using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>An activity, event or gateway: a view of its element.</summary>
public sealed class FlowNode
{
    private readonly List<SequenceFlow> _incoming = [];
    private readonly List<SequenceFlow> _outgoing = [];

    internal FlowNode(XmlElement element, FlowNodeKind kind, FlowScope scope)
    {
        Element = element;
        Kind = kind;
        Scope = scope;
        Inner = kind.IsSubProcess() ? new FlowScope(element, this) : null;
        EventDefinitions = kind.IsEvent()
            ? [.. element.Elements.Where(child => child.Namespace == BpmnNamespaces.Model && child.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal))]
            : [];
    }

    public XmlElement Element { get; }

    public FlowNodeKind Kind { get; }

    /// <summary>The process or sub-process directly around.</summary>
    public FlowScope Scope { get; }

    /// <summary>The content of a sub-process; null for other kinds.</summary>
    public FlowScope? Inner { get; }

    /// <summary>Empty when the element has none.</summary>
    public string Id => Element.Attribute("id") ?? string.Empty;

    public string? Name => Element.Attribute("name");

    /// <summary>The flows that end here, in document order of the flows.</summary>
    public IReadOnlyList<SequenceFlow> Incoming => _incoming;

    /// <summary>The flows that begin here, in document order of the flows, in which an engine tries their conditions.</summary>
    public IReadOnlyList<SequenceFlow> Outgoing => _outgoing;

    /// <summary>Elements such as <c>timerEventDefinition</c>; empty for none events and other kinds.</summary>
    public IReadOnlyList<XmlElement> EventDefinitions { get; }

    /// <summary>The activity that a boundary event sits on; null for other kinds.</summary>
    public FlowNode? AttachedTo { get; internal set; }

    public string? AttachedToId => BpmnReference.LocalPart(Element.Attribute("attachedToRef"));

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

    public bool Has(string eventDefinition) =>
        EventDefinitions.Any(definition => definition.LocalName == eventDefinition);

    /// <summary>How messages name it: kind, id and name.</summary>
    public override string ToString() =>
        string.IsNullOrWhiteSpace(Name) ? $"{Kind.ElementName()} '{Id}'" : $"{Kind.ElementName()} '{Id}' ({Name})";

    internal void AddIncoming(SequenceFlow flow) => _incoming.Add(flow);

    internal void AddOutgoing(SequenceFlow flow) => _outgoing.Add(flow);
}
