using ProcOS.Bpmn.Model.Activities;
using ProcOS.Bpmn.Model.Data;
using ProcOS.Bpmn.Model.Events;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>An activity, event or gateway: a view of its element.</summary>
public sealed class FlowNode : BpmnElement
{
    private const string DefinitionSuffix = "EventDefinition";

    internal FlowNode(XmlElement element, FlowNodeKind kind, FlowScope scope)
        : base(element)
    {
        Kind = kind;
        Scope = scope;
        Inner = kind.IsSubProcess() ? new FlowScope(element, this) : null;
        EventDefinitions = kind.IsEvent() ? DefinitionsIn(element) : [];
    }

    public FlowNodeKind Kind { get; }

    /// <summary>The process or sub-process directly around.</summary>
    public FlowScope Scope { get; }

    /// <summary>The content of a sub-process; null for other kinds.</summary>
    public FlowScope? Inner { get; }

    /// <summary>The flows that end here, in document order of the flows.</summary>
    public IReadOnlyList<SequenceFlow> Incoming { get; internal set; } = [];

    /// <summary>The flows that begin here, in document order of the flows, in which an engine tries their conditions.</summary>
    public IReadOnlyList<SequenceFlow> Outgoing { get; internal set; } = [];

    /// <summary>Elements such as <c>timerEventDefinition</c>; empty for none events and other kinds.</summary>
    public IReadOnlyList<XmlElement> EventDefinitions { get; }

    /// <summary>The same as <see cref="EventDefinitions"/>, each as the view of its kind.</summary>
    public IReadOnlyList<EventDefinition> Definitions => [.. EventDefinitions.Select(EventDefinition.Of)];

    /// <summary>The ids of event definitions that stand beside the processes, <see cref="BpmnDefinitions.EventDefinitions"/>.</summary>
    public IReadOnlyList<string> SharedDefinitionIds => References("eventDefinitionRef");

    /// <summary>What <see cref="SharedDefinitionIds"/> refer to, without those that refer to nothing.</summary>
    public IReadOnlyList<XmlElement> SharedDefinitions { get; internal set; } = [];

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

    /// <summary>Null for an activity that is not done several times.</summary>
    public MultiInstance? MultiInstance =>
        Element.Child("multiInstanceLoopCharacteristics") is { } loop ? new MultiInstance(loop) : null;

    /// <summary>Null for an activity without this loop; no engine of the Camunda family runs it.</summary>
    public StandardLoop? StandardLoop => Element.Child("standardLoopCharacteristics") is { } loop ? new StandardLoop(loop) : null;

    /// <summary>Those into the node, then those out of it.</summary>
    public IReadOnlyList<DataAssociation> DataAssociations =>
    [
        .. Views("dataInputAssociation", element => new DataAssociation(element)),
        .. Views("dataOutputAssociation", element => new DataAssociation(element)),
    ];

    /// <summary>What a compensation boundary event is associated with; null for other nodes and when nothing is.</summary>
    public FlowNode? CompensationHandler => Kind == FlowNodeKind.BoundaryEvent && Has("compensateEventDefinition")
        ? Scope.Associations
            .Where(association => association.SourceId == Id)
            .Select(association => Scope.Nodes.FirstOrDefault(node => node.Id == association.TargetId))
            .FirstOrDefault(node => node is not null)
        : null;

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
    public override string ToString() => ElementName.Of(Element);

    internal static bool IsDefinition(XmlElement element) =>
        element.Namespace == BpmnNamespaces.Model && element.LocalName.EndsWith(DefinitionSuffix, StringComparison.Ordinal);

    private static XmlElement[] DefinitionsIn(XmlElement element)
    {
        List<XmlElement>? definitions = null;
        foreach (var child in element.Elements)
        {
            if (IsDefinition(child))
            {
                (definitions ??= []).Add(child);
            }
        }

        return definitions?.ToArray() ?? [];
    }
}
