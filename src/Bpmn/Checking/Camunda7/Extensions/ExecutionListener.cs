using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Extensions;

/// <summary>An execution listener says at which end of a node it does what; on a flow there is one event only.</summary>
internal sealed class ExecutionListener() : EngineRule("camunda7/execution-listener")
{
    public void JudgeScope(EngineParse parse, XmlElement element)
    {
        if (element.Elements.Count == 0)
        {
            return;
        }

        foreach (var listener in parse.Extensions(element)?.CamundaElements("executionListener") ?? [])
        {
            var name = listener.Attribute("event");
            if (name is "start" or "end")
            {
                JudgeWork(parse, listener, element.Id());
            }
            else
            {
                parse.Report(this, listener, element.Id(), $"Expected start or end as event of an execution listener of {element.Called()}, but found '{name}'.");
            }
        }
    }

    public void JudgeFlow(EngineParse parse, XmlElement flow)
    {
        foreach (var listener in parse.Extensions(flow)?.CamundaElements("executionListener") ?? [])
        {
            JudgeWork(parse, listener, flow.Id());
        }
    }

    private void JudgeWork(EngineParse parse, XmlElement listener, string? ownerId)
    {
        if (listener.Attribute("class") is { } name)
        {
            if (name.Length == 0)
            {
                parse.Report(this, listener, ownerId, $"Expected the name of a class on an execution listener of '{ownerId}', but it is empty.");
                return;
            }

            _ = Camunda7Rules.FieldInjection.Judge(parse, listener);
        }
        else if (listener.Attribute("expression") is { } expression)
        {
            parse.Expression(expression, listener, ownerId);
        }
        else if (listener.Attribute("delegateExpression") is { } delegated)
        {
            if (delegated.Length == 0)
            {
                parse.Report(this, listener, ownerId, $"Expected an expression in delegateExpression of an execution listener of '{ownerId}', but it is empty.");
                return;
            }

            parse.Expression(delegated, listener, ownerId);
            _ = Camunda7Rules.FieldInjection.Judge(parse, listener);
        }
        else if (parse.OnlyCamunda(listener, "script") is { } script)
        {
            _ = Camunda7Rules.Script.Judge(parse, script, ownerId);
        }
        else
        {
            parse.Report(this, listener, ownerId, $"Expected class, expression, delegateExpression or a script on an execution listener of '{ownerId}', but there is none.");
        }
    }
}
