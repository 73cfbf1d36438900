using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>A conditional event has a condition.</summary>
internal sealed class ConditionalEvent() : EngineRule("camunda7/conditional-event")
{
    /// <returns>The condition; null when there is none.</returns>
    public string? Judge(EngineParse parse, XmlElement definition, string? ownerId)
    {
        if (parse.Only(definition, "condition") is not { } condition)
        {
            parse.Report(this, definition, ownerId, $"Expected a condition in {definition.Called()}, but there is none.");
            parse.End();
            return null;
        }

        Camunda7Rules.ConditionExpression.Judge(parse, condition, ownerId);
        return JavaText.Trimmed(condition.Text);
    }
}
