using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Events;

/// <summary>A timer.</summary>
public sealed class TimerEventDefinition : EventDefinition
{
    internal TimerEventDefinition(XmlElement element)
        : base(element)
    {
    }

    public TimerKind Kind => Element.Child("timeDate") is not null ? TimerKind.Date
        : Element.Child("timeDuration") is not null ? TimerKind.Duration
        : Element.Child("timeCycle") is not null ? TimerKind.Cycle
        : TimerKind.None;

    /// <summary>ISO 8601, a cron expression or an expression of the engine, as written; null without a kind.</summary>
    public string? Value => ChildText("timeDate") ?? ChildText("timeDuration") ?? ChildText("timeCycle");
}
