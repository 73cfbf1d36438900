using ProcOS.Bpmn.Checking.Camunda7.Extensions;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Flows;

/// <summary>A condition is a formal expression: one that the engine can parse, or a script with its language.</summary>
internal sealed class ConditionExpression() : EngineRule("camunda7/condition-expression")
{
    public void Judge(EngineParse parse, XmlElement condition, string? ownerId)
    {
        if (condition.Attribute(BpmnNamespaces.SchemaInstance, "type") is { } type && !IsFormal(parse, JavaText.Trimmed(type)))
        {
            parse.Report(this, condition, ownerId, $"Expected tFormalExpression in xsi:type of a condition, but found '{type}'.");
        }

        var text = JavaText.Trimmed(condition.Text);
        var language = condition.Uri("language");
        if (language is null)
        {
            parse.Expression(text, condition, ownerId);
        }
        else if (language.Length == 0)
        {
            parse.Report(this, condition, ownerId, "Expected a script language on a condition, but it is empty.");
        }
        else
        {
            Script.JudgeSource(parse, condition, ownerId, language, text, condition.CamundaAttribute("resource"));
        }
    }

    private static bool IsFormal(EngineParse parse, string type)
    {
        var colon = type.IndexOf(':', StringComparison.Ordinal);
        return type[(colon + 1)..] == "tFormalExpression"
            && (colon < 0 || parse.Definitions.UriOf(type[..colon]) == BpmnNamespaces.Model);
    }
}
