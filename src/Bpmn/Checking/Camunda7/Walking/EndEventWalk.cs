using ProcOS.Bpmn.Checking.Camunda7.Activities;
using ProcOS.Bpmn.Checking.Camunda7.Compensation;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>The engine's way through an end event.</summary>
internal static class EndEventWalk
{
    public static void Go(EngineParse parse, XmlElement element, ParsedActivity scope)
    {
        var activity = ActivityWalk.Create(parse, element, scope, ParsedKind.EndEvent, parsesAsync: false);
        var error = parse.Only(element, "errorEventDefinition");
        var cancel = parse.Only(element, "cancelEventDefinition");
        var terminate = parse.Only(element, "terminateEventDefinition");
        var message = parse.Only(element, "messageEventDefinition");
        var signal = parse.Only(element, "signalEventDefinition");
        var compensate = parse.Only(element, "compensateEventDefinition");
        var escalation = parse.Only(element, "escalationEventDefinition");
        var isTask = message is not null && ServiceTaskImplementation.IsServiceTaskLike(parse, message);
        var isDone = true;
        if (error is not null)
        {
            Camunda7Rules.ErrorEndEvent.Judge(parse, error, activity.Id);
            isDone = !string.IsNullOrEmpty(error.Word("errorRef"));
        }
        else if (cancel is not null)
        {
            Camunda7Rules.CancelEvent.JudgeEnd(parse, cancel, activity, scope);
            isDone = scope.Kind == ParsedKind.Transaction;
        }
        else if (terminate is null)
        {
            if (message is not null)
            {
                isDone = !isTask || Camunda7Rules.ServiceTaskImplementation.Judge(parse, "messageEndEvent", message, element, activity.Id);
            }
            else if (signal is not null)
            {
                _ = Camunda7Rules.SignalReference.Judge(parse, signal, activity.Id, isThrowing: true);
            }
            else if (compensate is not null)
            {
                CompensationReference.Judge(parse, compensate, scope, activity.Id);
            }
            else if (escalation is not null)
            {
                Camunda7Rules.EscalationReference.JudgeThrow(parse, escalation, activity.Id);
            }
        }

        Camunda7Rules.InputOutput.Judge(parse, element, activity);
        ActivityWalk.Async(parse, element, activity);
        Camunda7Rules.ExecutionListener.JudgeScope(parse, element);
        if (activity.IsAsync)
        {
            Camunda7Rules.RetryCycle.Judge(parse, element);
        }

        if (isTask && !isDone)
        {
            Camunda7Rules.ServiceTaskImplementation.JudgeMissing(parse, message!, activity.Id);
        }
    }
}
