using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>The engine's way through the start events of a scope.</summary>
internal static class StartEventWalk
{
    public static void Go(EngineParse parse, XmlElement element, ParsedActivity scope)
    {
        var initial = new List<ParsedActivity>();
        var count = 0;
        XmlElement? first = null;
        foreach (var start in element.ElementsNamed("startEvent"))
        {
            first ??= start;
            count++;
            var activity = ActivityWalk.Create(parse, start, scope, ParsedKind.StartEvent);
            if (scope.Kind == ParsedKind.Process)
            {
                OfProcess(parse, start, activity, scope);
            }
            else
            {
                OfSubProcess(parse, start, activity, scope);
            }

            Camunda7Rules.InputOutput.JudgeNone(parse, start);
            Camunda7Rules.ExecutionListener.JudgeScope(parse, start);
            if (activity.Kind == ParsedKind.ExclusiveStartEvent)
            {
                initial.Add(activity);
            }
        }

        // The engine chooses among them when it has parsed them all.
        foreach (var further in initial.Skip(1))
        {
            Camunda7Rules.MultipleStartEvents.Judge(parse, element, further);
        }

        if (count == 0)
        {
            Camunda7Rules.StartEventRequired.Judge(parse, element);
        }

        if (scope.Kind == ParsedKind.Process)
        {
            Form(parse, element, initial.FirstOrDefault()?.Element ?? (count == 1 ? first : null));
        }

        foreach (var start in element.ElementsNamed("startEvent"))
        {
            Camunda7Rules.ElementId.JudgeStart(parse, start);
            if (start.Elements.Count > 0 && (parse.Only(start, "timerEventDefinition") is not null || ActivityWalk.IsAsync(start)))
            {
                Camunda7Rules.RetryCycle.Judge(parse, start);
            }
        }
    }

    private static void OfProcess(EngineParse parse, XmlElement start, ParsedActivity activity, ParsedActivity process)
    {
        var timer = parse.Only(start, "timerEventDefinition");
        var message = parse.Only(start, "messageEventDefinition");
        var signal = parse.Only(start, "signalEventDefinition");
        var conditional = parse.Only(start, "conditionalEventDefinition");
        if (timer is not null)
        {
            activity.Kind = ParsedKind.ExclusiveStartEvent;
            Camunda7Rules.TimerDefinition.Judge(parse, timer, activity);
            Camunda7Rules.StartTimer.Judge(parse, timer, activity);
        }
        else if (message is not null)
        {
            if (Camunda7Rules.MessageReference.Judge(parse, message, activity.Id, out var name))
            {
                Camunda7Rules.MessageReference.JudgeStart(parse, message, activity.Id, name);
                Camunda7Rules.EventSubscription.Add(parse, process, ("message", name, true), start, activity.Id);
            }
        }
        else if (signal is not null)
        {
            if (Camunda7Rules.SignalReference.Judge(parse, signal, activity.Id, isThrowing: false) is { } name)
            {
                Camunda7Rules.EventSubscription.Add(parse, process, ("signal", name, true), signal, activity.Id);
            }
        }
        else if (conditional is not null)
        {
            if (Camunda7Rules.ConditionalEvent.Judge(parse, conditional, activity.Id) is { } condition)
            {
                Camunda7Rules.EventSubscription.Add(parse, process, ("condition", condition, true), start, activity.Id);
            }
        }
        else
        {
            activity.Kind = ParsedKind.ExclusiveStartEvent;
        }
    }

    private static void OfSubProcess(EngineParse parse, XmlElement start, ParsedActivity activity, ParsedActivity scope)
    {
        if (scope.HasStart)
        {
            Camunda7Rules.MultipleStartEvents.Judge(parse, scope.Element, activity);
        }

        scope.HasStart = true;
        if (scope.IsTriggeredByEvent)
        {
            activity.EventScope = scope.FlowScope;
            Camunda7Rules.EventSubProcessStart.Judge(parse, start, activity, scope);
        }
        else
        {
            Camunda7Rules.SubProcessStart.Judge(parse, start, activity);
        }
    }

    private static void Form(EngineParse parse, XmlElement process, XmlElement? initial)
    {
        if (initial is null)
        {
            return;
        }

        foreach (var start in process.ElementsNamed("startEvent"))
        {
            Camunda7Rules.ElementId.JudgeStart(parse, start);
            if (start == initial)
            {
                Camunda7Rules.FormReference.JudgeHandler(parse, start);
                Camunda7Rules.FormField.Judge(parse, start);
                Camunda7Rules.FormReference.Judge(parse, start);
            }
        }
    }
}
