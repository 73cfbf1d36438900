using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Starts;

/// <summary>An event sub-process begins with an event that it can catch; an error interrupts, and compensation is for sub-processes.</summary>
internal sealed class EventSubProcessStart() : EngineRule("camunda7/event-sub-process-start")
{
    public void Judge(EngineParse parse, XmlElement start, ParsedActivity activity, ParsedActivity subProcess)
    {
        var error = parse.Only(start, "errorEventDefinition");
        var message = parse.Only(start, "messageEventDefinition");
        var signal = parse.Only(start, "signalEventDefinition");
        var timer = parse.Only(start, "timerEventDefinition");
        var compensate = parse.Only(start, "compensateEventDefinition");
        var escalation = parse.Only(start, "escalationEventDefinition");
        var conditional = parse.Only(start, "conditionalEventDefinition");
        var around = subProcess.FlowScope!;
        if (error is not null)
        {
            if (!start.IsTrue("isInterrupting", otherwise: true))
            {
                parse.Report(this, start, null, $"Expected {start.Called()}, which catches an error, to interrupt, but it does not.");
            }
        }
        else if (message is not null)
        {
            Camunda7Rules.EventSubscription.Message(parse, message, activity, around);
        }
        else if (signal is not null)
        {
            Camunda7Rules.EventSubscription.Signal(parse, signal, activity, around);
        }
        else if (timer is not null)
        {
            Camunda7Rules.TimerDefinition.Judge(parse, timer, activity);
        }
        else if (compensate is not null)
        {
            Compensation(parse, start, subProcess, around);
        }
        else if (escalation is not null)
        {
            Camunda7Rules.EscalationHandler.Judge(parse, escalation, around, true, activity.Id);
        }
        else if (conditional is not null)
        {
            Camunda7Rules.EventSubscription.Condition(parse, conditional, activity, around);
        }
        else
        {
            parse.Report(this, start, null, $"Expected {start.Called()} of an event sub-process to catch an error, message, timer, signal, compensation, escalation or condition, but it does not.");
        }
    }

    private void Compensation(EngineParse parse, XmlElement start, ParsedActivity subProcess, ParsedActivity around)
    {
        subProcess.IsCompensationHandler = true;
        if (around.Kind == ParsedKind.Process)
        {
            parse.Report(this, start, null, $"Expected {start.Called()}, which catches compensation, inside of a sub-process, but it is in the process.");
            parse.End();
        }

        if (around.CompensationHandler is null)
        {
            around.CompensationHandler = subProcess;
        }
        else
        {
            parse.Report(this, start, null, $"Expected one compensation handler of {around.Element.Called()}, but {start.Called()} begins another.");
        }
    }
}
