using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>The engine's way through an intermediate event that catches.</summary>
internal static class CatchEventWalk
{
    /// <param name="gateway">The event-based gateway before it; null for none.</param>
    public static void Go(EngineParse parse, XmlElement element, ParsedActivity scope, ParsedActivity? gateway)
    {
        var activity = ActivityWalk.Create(parse, element, scope, ParsedKind.CatchEvent);
        activity.EventScope = gateway ?? activity;
        var timer = parse.Only(element, "timerEventDefinition");
        var signal = parse.Only(element, "signalEventDefinition");
        var message = parse.Only(element, "messageEventDefinition");
        var link = parse.Only(element, "linkEventDefinition");
        var conditional = parse.Only(element, "conditionalEventDefinition");
        if (timer is not null)
        {
            Camunda7Rules.TimerDefinition.Judge(parse, timer, activity);
        }
        else if (signal is not null)
        {
            if (Camunda7Rules.SignalReference.Judge(parse, signal, activity.Id, isThrowing: false) is { } name)
            {
                Camunda7Rules.EventSubscription.Add(parse, activity.EventScope, ("signal", name, false), signal, activity.Id);
            }
        }
        else if (message is not null)
        {
            if (Camunda7Rules.MessageReference.Judge(parse, message, activity.Id) is { } name)
            {
                Camunda7Rules.EventSubscription.Add(parse, activity.EventScope, ("message", name, false), message, activity.Id);
            }
        }
        else if (link is not null)
        {
            Camunda7Rules.LinkEvent.JudgeCatch(parse, element, link, gateway is not null);
            activity.Kind = ParsedKind.LinkCatchEvent;
        }
        else if (conditional is not null)
        {
            if (Camunda7Rules.ConditionalEvent.Judge(parse, conditional, activity.Id) is { } condition)
            {
                Camunda7Rules.EventSubscription.Add(parse, activity.EventScope, ("condition", condition, false), conditional, activity.Id);
            }
        }
        else
        {
            Camunda7Rules.CatchEventType.Judge(parse, element);
        }

        Camunda7Rules.ExecutionListener.JudgeScope(parse, element);
        if (timer is not null)
        {
            Camunda7Rules.RetryCycle.Judge(parse, element);
        }

        Camunda7Rules.InputOutput.Judge(parse, element, activity);
    }
}
