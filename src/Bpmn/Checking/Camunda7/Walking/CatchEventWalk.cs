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
            Camunda7Rules.EventSubscription.Signal(parse, signal, activity, activity.EventScope);
        }
        else if (message is not null)
        {
            Camunda7Rules.EventSubscription.Message(parse, message, activity, activity.EventScope);
        }
        else if (link is not null)
        {
            Camunda7Rules.LinkEvent.JudgeCatch(parse, element, link, gateway is not null);
            activity.Kind = ParsedKind.LinkCatchEvent;
        }
        else if (conditional is not null)
        {
            Camunda7Rules.EventSubscription.Condition(parse, conditional, activity, activity.EventScope);
        }
        else
        {
            Camunda7Rules.CatchEventType.Judge(parse, element);
        }

        Camunda7Rules.ExecutionListener.JudgeScope(parse, element);
        if (timer is not null || activity.IsAsync)
        {
            Camunda7Rules.RetryCycle.Judge(parse, element);
        }

        Camunda7Rules.InputOutput.Judge(parse, element, activity);
    }
}
