using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Flows;

/// <summary>A sequence flow joins two nodes of one scope that the engine executes; compensation handlers, event sub-processes and what an event-based gateway leads to have no others.</summary>
internal sealed class SequenceFlow() : EngineRule("camunda7/sequence-flow")
{
    /// <param name="target">The id to which it leads, links resolved.</param>
    /// <returns>Where it begins; null where the engine makes no flow of it.</returns>
    public ParsedActivity? Judge(EngineParse parse, XmlElement flow, string? target, ParsedActivity scope, Dictionary<string, XmlElement> handlers)
    {
        var sourceId = flow.Word("sourceRef");
        var (from, to) = (parse.FindAtLevel(scope, sourceId), parse.FindAtLevel(scope, target));
        if (IsHandler(from, sourceId, handlers))
        {
            parse.Report(this, flow, sourceId, $"Expected no flow out of the compensation handler '{sourceId}', but there is {flow.Called()}.");
        }
        else if (IsHandler(to, target, handlers))
        {
            parse.Report(this, flow, target, $"Expected no flow into the compensation handler '{target}', but there is {flow.Called()}.");
        }
        else if (from is null)
        {
            parse.Report(this, flow, null, $"Expected {flow.Called()} to begin at a node of its scope that the engine executes, but '{sourceId}' is none.");
        }
        else if (to is null)
        {
            parse.Report(this, flow, null, $"Expected {flow.Called()} to lead to a node of its scope that the engine executes, but '{target}' is none.");
        }
        else if (from.Kind == ParsedKind.EventBasedGateway)
        {
            return null;
        }
        else if (to is { Kind: ParsedKind.CatchEvent, EventScope.Kind: ParsedKind.EventBasedGateway })
        {
            parse.Report(this, flow, null, $"Expected only the event-based gateway before {to.Element.Called()}, but there is {flow.Called()}.");
        }
        else if (from.IsTriggeredByEvent || to.IsTriggeredByEvent)
        {
            parse.Report(this, flow, null, $"Expected no flow into or out of an event sub-process, but there is {flow.Called()}.");
        }
        else
        {
            return from;
        }

        return null;
    }

    private static bool IsHandler(ParsedActivity? activity, string? id, Dictionary<string, XmlElement> handlers) =>
        activity?.IsCompensationHandler ?? (id is not null && handlers.ContainsKey(id));
}
