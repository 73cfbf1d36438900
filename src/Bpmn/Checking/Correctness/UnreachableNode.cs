using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>What no start reaches never runs.</summary>
internal sealed class UnreachableNode() : Rule("correctness/unreachable-node", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var scope in run.Scopes)
        {
            if (scope.Owner?.Kind == FlowNodeKind.AdHocSubProcess)
            {
                continue;
            }

            foreach (var node in Unreached(scope))
            {
                Report(run, node.Element, $"Expected a way from a start to {node}, but nothing leads there.");
            }
        }
    }

    private static IEnumerable<FlowNode> Unreached(FlowScope scope)
    {
        var reached = new HashSet<FlowNode>();
        var open = new Stack<FlowNode>(scope.Nodes.Where(IsEntry));
        var links = scope.Nodes
            .Where(node => node.Kind == FlowNodeKind.IntermediateCatchEvent && node.Has("linkEventDefinition"))
            .ToLookup(LinkName);
        var boundaries = scope.Nodes.ToLookup(node => node.AttachedTo);
        while (open.TryPop(out var node))
        {
            if (!reached.Add(node))
            {
                continue;
            }

            var next = node.Outgoing.Select(flow => flow.Target).Concat(boundaries[node]);
            if (node.Kind == FlowNodeKind.IntermediateThrowEvent && node.Has("linkEventDefinition"))
            {
                next = next.Concat(links[LinkName(node)]);
            }

            foreach (var target in next.OfType<FlowNode>())
            {
                open.Push(target);
            }
        }

        return scope.Nodes.Where(node => !reached.Contains(node));
    }

    // A compensation handler is reached by its association.
    private static bool IsEntry(FlowNode node) =>
        node.Kind == FlowNodeKind.StartEvent || node.IsEventSubProcess || node.IsForCompensation;

    private static string? LinkName(FlowNode node) =>
        node.EventDefinitions.FirstOrDefault(definition => definition.LocalName == "linkEventDefinition")?.Attribute("name");
}
