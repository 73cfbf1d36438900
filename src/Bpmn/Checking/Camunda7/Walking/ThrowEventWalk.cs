using ProcOS.Bpmn.Checking.Camunda7.Activities;
using ProcOS.Bpmn.Checking.Camunda7.Compensation;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>The engine's way through an intermediate event that throws; links are dealt with before.</summary>
internal static class ThrowEventWalk
{
    public static void Go(EngineParse parse, XmlElement element, ParsedActivity activity)
    {
        var signal = parse.Only(element, "signalEventDefinition");
        var compensate = parse.Only(element, "compensateEventDefinition");
        var message = parse.Only(element, "messageEventDefinition");
        var escalation = parse.Only(element, "escalationEventDefinition");
        var isTask = message is not null && ServiceTaskImplementation.IsServiceTaskLike(parse, message);
        var isDone = true;
        if (signal is not null)
        {
            _ = Camunda7Rules.SignalReference.Judge(parse, signal, activity.Id, isThrowing: true);
        }
        else if (compensate is not null)
        {
            CompensationReference.Judge(parse, compensate, activity.FlowScope!, activity.Id);
        }
        else if (message is not null)
        {
            isDone = !isTask || Camunda7Rules.ServiceTaskImplementation.Judge(parse, "intermediateMessageThrowEvent", message, element, activity.Id);
        }
        else if (escalation is not null)
        {
            Camunda7Rules.EscalationReference.JudgeThrow(parse, escalation, activity.Id);
        }

        Camunda7Rules.ExecutionListener.JudgeScope(parse, element);
        Camunda7Rules.RetryCycle.Judge(parse, element);
        if (isTask && !isDone)
        {
            Camunda7Rules.ServiceTaskImplementation.JudgeMissing(parse, message!, activity.Id);
        }
    }
}
