using ProcOS.Bpmn.Checking.Camunda7.Expressions;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>
/// The engine's way through a process or sub-process: start events, activities, catching, end and boundary events, flows,
/// listeners, associations, and last the compensation handlers that nothing has reached before.
/// </summary>
internal static class ScopeWalk
{
    private const string CatchEvent = "intermediateCatchEvent";

    public static void Go(EngineParse parse, XmlElement element, ParsedActivity scope)
    {
        var handlers = new Dictionary<string, XmlElement>(StringComparer.Ordinal);
        XmlElement? nameless = null;
        foreach (var child in element.Elements)
        {
            if (IsHandler(child))
            {
                if (child.Id() is { } id)
                {
                    handlers[id] = child;
                }
                else
                {
                    // Of several without id the engine takes the last for a handler, the others for activities.
                    nameless = child;
                }
            }
        }

        StartEventWalk.Go(parse, element, scope);
        foreach (var child in element.Elements)
        {
            if (child.LocalName != CatchEvent && child != nameless && (child.Id() is not { } id || handlers.GetValueOrDefault(id) != child))
            {
                _ = ActivityWalk.Go(parse, child, element, scope);
            }
        }

        CatchEvents(parse, element, scope);
        foreach (var child in element.ElementsNamed("endEvent"))
        {
            EndEventWalk.Go(parse, child, scope);
        }

        foreach (var child in element.ElementsNamed("boundaryEvent"))
        {
            BoundaryEventWalk.Go(parse, child, scope);
        }

        SequenceFlowWalk.Go(parse, element, scope, handlers);
        Camunda7Rules.ExecutionListener.JudgeScope(parse, element);
        foreach (var association in element.ElementsNamed("association"))
        {
            Camunda7Rules.CompensationAssociation.Judge(parse, association, scope, handlers);
        }

        foreach (var handler in nameless is null ? handlers.Values : handlers.Values.Append(nameless))
        {
            _ = ActivityWalk.Go(parse, handler, null, scope);
        }

        Camunda7Rules.CompensationReference.JudgeBacklog(parse, scope);
        if (scope.Kind == ParsedKind.Process)
        {
            Authorization(parse, element);
        }
    }

    private static bool IsHandler(XmlElement child) => child.LocalName != CatchEvent && child.IsForCompensation();

    private static void CatchEvents(EngineParse parse, XmlElement element, ParsedActivity scope)
    {
        foreach (var child in EngineMap.Values(element.ElementsNamed(CatchEvent)))
        {
            // An event after an event-based gateway was parsed with the gateway.
            if (parse.Find(scope, child.Id()) is null)
            {
                CatchEventWalk.Go(parse, child, scope, null);
            }
        }
    }

    private static void Authorization(EngineParse parse, XmlElement process)
    {
        if (parse.Extensions(process) is { } extensions)
        {
            foreach (var starter in extensions.CamundaElements("potentialStarter"))
            {
                Camunda7Rules.TextLength.JudgeStarters(parse, starter, Camunda7Rules.TaskAssignment.JudgeOwner(parse, starter, process.Id()));
            }
        }

        foreach (var name in (ReadOnlySpan<string>)["candidateStarterUsers", "candidateStarterGroups"])
        {
            if (process.CamundaAttribute(name) is { } starters)
            {
                Camunda7Rules.ExpressionSyntax.JudgeList(parse, starters, process, null);
                Camunda7Rules.TextLength.JudgeStarters(parse, process, ExpressionSyntax.Entries(starters));
            }
        }
    }
}
