using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>The engine's way through a file: imports, messages, signals, errors, escalations, processes, diagrams.</summary>
internal static class DefinitionsWalk
{
    public static void Go(EngineParse parse)
    {
        var root = parse.Root;
        foreach (var import in root.ElementsNamed("import"))
        {
            Camunda7Rules.ImportType.Judge(parse, import);
        }

        foreach (var message in root.ElementsNamed("message"))
        {
            Message(parse, message);
        }

        foreach (var signal in root.ElementsNamed("signal"))
        {
            Camunda7Rules.SignalDefinition.Judge(parse, signal);
        }

        foreach (var error in root.ElementsNamed("error"))
        {
            Camunda7Rules.ErrorDefinition.Judge(parse, error);
        }

        foreach (var escalation in root.ElementsNamed("escalation"))
        {
            Camunda7Rules.EscalationDefinition.Judge(parse, escalation);
        }

        foreach (var process in root.ElementsNamed("process"))
        {
            // Other than in XML Schema "1" is not true here, and what is not said is not executable.
            if (process.IsTrue("isExecutable"))
            {
                Process(parse, process);
            }
        }

        if (parse.Processes.Count > 0)
        {
            Camunda7Rules.MessageStartUnique.Judge(parse);
            Camunda7Rules.TextLength.JudgeNamespace(parse);
        }

        DiagramWalk.Go(parse, parse.Only(root, "collaboration"));
    }

    private static void Message(EngineParse parse, XmlElement message)
    {
        var name = message.Attribute("name");
        parse.Expression(name, message, null);
        if (message.Id() is { } id)
        {
            parse.Definitions.Messages[id] = name;
        }
    }

    private static void Process(EngineParse parse, XmlElement element)
    {
        var process = new ParsedActivity(element.Id(), element, null, ParsedKind.Process);
        parse.BeginProcess(process);
        Camunda7Rules.Priority.Judge(parse, element, "jobPriority");
        Camunda7Rules.Priority.Judge(parse, element, "taskPriority");
        Camunda7Rules.HistoryTimeToLive.Judge(parse, element);
        Camunda7Rules.ProcessId.Judge(parse, element);
        Camunda7Rules.TextLength.JudgeProcess(parse, element);
        ScopeWalk.Go(parse, element, process);
        Validate(parse, process);
    }

    private static void Validate(EngineParse parse, ParsedActivity scope)
    {
        foreach (var activity in scope.Children)
        {
            if (activity.Kind == ParsedKind.ExclusiveGateway)
            {
                Camunda7Rules.ExclusiveGatewayCondition.Judge(parse, activity);
            }

            if (activity.IsAsyncAfter)
            {
                Camunda7Rules.AsyncFlowId.Judge(parse, activity);
            }

            Validate(parse, activity);
        }
    }
}
