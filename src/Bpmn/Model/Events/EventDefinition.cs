using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Events;

/// <summary>What an event waits for or throws; one that is not known here is this class itself.</summary>
public class EventDefinition : BpmnElement
{
    internal EventDefinition(XmlElement element)
        : base(element)
    {
    }

    internal static EventDefinition Of(XmlElement element) => element.LocalName switch
    {
        "timerEventDefinition" => new TimerEventDefinition(element),
        "messageEventDefinition" => new MessageEventDefinition(element),
        "signalEventDefinition" => new SignalEventDefinition(element),
        "errorEventDefinition" => new ErrorEventDefinition(element),
        "escalationEventDefinition" => new EscalationEventDefinition(element),
        "compensateEventDefinition" => new CompensateEventDefinition(element),
        "conditionalEventDefinition" => new ConditionalEventDefinition(element),
        "linkEventDefinition" => new LinkEventDefinition(element),
        "cancelEventDefinition" => new CancelEventDefinition(element),
        "terminateEventDefinition" => new TerminateEventDefinition(element),
        _ => new EventDefinition(element),
    };
}
