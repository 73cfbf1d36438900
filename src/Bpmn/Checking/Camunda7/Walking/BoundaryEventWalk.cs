using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>The engine's way through a boundary event.</summary>
internal static class BoundaryEventWalk
{
    public static void Go(EngineParse parse, XmlElement element, ParsedActivity scope)
    {
        var timer = parse.Only(element, "timerEventDefinition");
        var error = parse.Only(element, "errorEventDefinition");
        var signal = parse.Only(element, "signalEventDefinition");
        var cancel = parse.Only(element, "cancelEventDefinition");
        var compensate = parse.Only(element, "compensateEventDefinition");
        var message = parse.Only(element, "messageEventDefinition");
        var escalation = parse.Only(element, "escalationEventDefinition");
        var conditional = parse.Only(element, "conditionalEventDefinition");
        var activity = ActivityWalk.Create(parse, element, scope, ParsedKind.BoundaryEvent);
        if (Camunda7Rules.BoundaryEvent.Host(parse, element, scope) is not { } host)
        {
            return;
        }

        var catching = compensate is null ? host.Outer : host;
        activity.EventScope = catching;
        if (timer is not null)
        {
            Camunda7Rules.TimerDefinition.Judge(parse, timer, activity);
        }
        else if (error is null)
        {
            if (signal is not null)
            {
                Camunda7Rules.EventSubscription.Signal(parse, signal, activity, catching);
            }
            else if (cancel is not null)
            {
                Camunda7Rules.CancelEvent.JudgeBoundary(parse, cancel, activity);
            }
            else if (compensate is not null)
            {
                Camunda7Rules.CompensationBoundary.Judge(parse, compensate, activity);
            }
            else if (message is not null)
            {
                Camunda7Rules.EventSubscription.Message(parse, message, activity, catching);
            }
            else if (escalation is not null)
            {
                if (Camunda7Rules.BoundaryEvent.MayCatchEscalation(parse, element, host))
                {
                    Camunda7Rules.EscalationHandler.Judge(parse, escalation, catching, false, activity.Id);
                }
            }
            else if (conditional is not null)
            {
                Camunda7Rules.EventSubscription.Condition(parse, conditional, activity, catching);
            }
            else
            {
                Camunda7Rules.BoundaryEvent.JudgeType(parse, element);
            }
        }

        Camunda7Rules.InputOutput.JudgeNone(parse, element);
        Camunda7Rules.ExecutionListener.JudgeScope(parse, element);
        if (timer is not null || ActivityWalk.IsAsync(element))
        {
            Camunda7Rules.RetryCycle.Judge(parse, element);
        }
    }
}
