using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Compensation;

/// <summary>What throws compensation names an activity of its own scope, or none.</summary>
internal sealed class CompensationReference() : EngineRule("camunda7/compensation-reference")
{
    public static void Judge(EngineParse parse, XmlElement definition, ParsedActivity scope, string? ownerId)
    {
        if (definition.Word("activityRef") is not { } reference || parse.FindAtLevel(Level(scope), reference) is not null)
        {
            return;
        }

        scope = Level(scope);
        if (scope is { Kind: ParsedKind.SubProcess, IsTriggeredByEvent: true })
        {
            scope = scope.FlowScope!;
        }

        if (scope.IsSubProcessScope && parse.FindAtLevel(scope, reference) is null)
        {
            // Of several references to one activity the engine keeps the last.
            _ = scope.Backlog.RemoveAll(missing => missing.Id == reference);
            scope.Backlog.Add((reference, definition, ownerId));
        }
    }

    /// <summary>When the whole scope is known: what was referred to and has not come.</summary>
    public void JudgeBacklog(EngineParse parse, ParsedActivity scope)
    {
        foreach (var (id, definition, ownerId) in scope.Backlog)
        {
            parse.Report(this, definition, ownerId, $"Expected activityRef to name an activity of {scope.Element.Called()}, but there is no '{id}'.");
        }
    }

    private static ParsedActivity Level(ParsedActivity scope) => scope.IsSubProcessScope ? scope : scope.Level;
}
