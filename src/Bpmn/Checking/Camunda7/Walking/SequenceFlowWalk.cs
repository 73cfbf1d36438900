using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>The engine's way through the sequence flows of a scope.</summary>
internal static class SequenceFlowWalk
{
    /// <param name="handlers">The compensation handlers of the scope, which are not parsed yet, by id.</param>
    public static void Go(EngineParse parse, XmlElement scopeElement, ParsedActivity scope, Dictionary<string, XmlElement> handlers)
    {
        foreach (var flow in scopeElement.ElementsNamed("sequenceFlow"))
        {
            var target = flow.Word("targetRef");
            if (target is not null && parse.LinkSources.TryGetValue(target, out var link))
            {
                target = parse.LinkTargets.GetValueOrDefault(link);
                if (target is null)
                {
                    Camunda7Rules.LinkEvent.JudgeTarget(parse, flow, link);
                    return;
                }
            }

            if (Camunda7Rules.SequenceFlow.Judge(parse, flow, target, scope, handlers) is not { } source)
            {
                continue;
            }

            // What is there twice is looked for only among what was seen: a gateway may have thousands of flows.
            if (flow.Id() is { } id && !parse.LastFlows.Add(id) && source.Outer.Outgoing.Exists(other => other.Id() == id))
            {
                // The schema has found the id twice before; the engine goes no further.
                parse.End();
            }

            source.Outer.Outgoing.Add(flow);
            if (flow.Elements.Count > 0)
            {
                if (parse.Only(flow, "conditionExpression") is { } condition)
                {
                    Camunda7Rules.ConditionExpression.Judge(parse, condition, flow.Id());
                }

                Camunda7Rules.ExecutionListener.JudgeFlow(parse, flow);
            }
        }
    }
}
