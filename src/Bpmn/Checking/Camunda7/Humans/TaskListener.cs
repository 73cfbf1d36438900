using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Humans;

/// <summary>A task listener says on which event it does what; one for a timeout has an id and a timer.</summary>
internal sealed class TaskListener() : EngineRule("camunda7/task-listener")
{
    public void Judge(EngineParse parse, XmlElement task, ParsedActivity activity)
    {
        foreach (var listener in parse.Extensions(task)?.CamundaElements("taskListener") ?? [])
        {
            switch (listener.Attribute("event"))
            {
                case null:
                    parse.Report(this, task, null, $"Expected event on each task listener of {task.Called()}, but one has none.");
                    break;
                case "create" or "assignment" or "complete" or "update" or "delete":
                    JudgeWork(parse, listener, activity.Id);
                    break;
                case "timeout":
                    JudgeTimeout(parse, listener, activity);
                    break;
                case var other:
                    parse.Report(this, task, null, $"Expected create, assignment, complete, update, delete or timeout as event of a task listener of {task.Called()}, but found '{other}'.");
                    break;
            }
        }
    }

    private void JudgeTimeout(EngineParse parse, XmlElement listener, ParsedActivity activity)
    {
        if (listener.Attribute("id") is null)
        {
            parse.Report(this, listener, activity.Id, $"Expected an id on the timeout listener of {activity.Element.Called()}, but there is none.");
        }

        if (parse.Only(listener, "timerEventDefinition") is not { } timer)
        {
            parse.Report(this, listener, activity.Id, $"Expected a timerEventDefinition in the timeout listener of {activity.Element.Called()}, but there is none.");
            parse.End();
            return;
        }

        Camunda7Rules.TimerDefinition.Judge(parse, timer, activity);
        JudgeWork(parse, listener, activity.Id);
    }

    private void JudgeWork(EngineParse parse, XmlElement listener, string? ownerId)
    {
        if (listener.Attribute("class") is not null)
        {
            _ = Camunda7Rules.FieldInjection.Judge(parse, listener);
        }
        else if (listener.Attribute("expression") is { } expression)
        {
            parse.Expression(expression, listener, ownerId);
        }
        else if (listener.Attribute("delegateExpression") is { } delegated)
        {
            parse.Expression(delegated, listener, ownerId);
            _ = Camunda7Rules.FieldInjection.Judge(parse, listener);
        }
        else if (parse.OnlyCamunda(listener, "script") is { } script)
        {
            _ = Camunda7Rules.Script.Judge(parse, script, ownerId);
        }
        else
        {
            parse.Report(this, listener, ownerId, $"Expected class, expression, delegateExpression or a script on a task listener of '{ownerId}', but there is none.");
        }
    }
}
