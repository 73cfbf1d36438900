using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Activities;

/// <summary>A shell task has a field for the command, and literal fields only.</summary>
internal sealed class ShellTask() : EngineRule("camunda7/shell-task")
{
    private static readonly string[] Fields =
        ["command", "wait", "arg1", "arg2", "arg3", "arg4", "arg5", "outputVariable", "errorCodeVariable", "redirectError", "cleanEnv", "directory"];

    public void Judge(EngineParse parse, XmlElement element, string? ownerId)
    {
        var hasCommand = false;
        var fields = Camunda7Rules.FieldInjection.Judge(parse, element);
        foreach (var (name, value, isExpression) in fields)
        {
            if (isExpression || name is null)
            {
                parse.Break(this, element, ownerId, $"Expected named fields with literal values on the shell task '{ownerId}', but '{name}' is none.");
            }

            hasCommand |= name == "command";
            if (name is "wait" or "redirectError" or "cleanEnv"
                && !value.Equals("true", StringComparison.OrdinalIgnoreCase)
                && !value.Equals("false", StringComparison.OrdinalIgnoreCase))
            {
                parse.Report(this, element, null, $"Expected true or false in the field '{name}' of the shell task '{ownerId}', but found '{value}'.");
            }
        }

        if (!hasCommand)
        {
            parse.Report(this, element, null, $"Expected a field 'command' on the shell task '{ownerId}', but there is none.");
        }

        if (fields.Find(field => !Fields.Contains(field.Name)) is { Name: { } unknown })
        {
            parse.Break(this, element, ownerId, $"Expected one of {string.Join(", ", Fields)} as field of the shell task '{ownerId}', but found '{unknown}'.");
        }
    }
}
