using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>Whoever watches an instance or approves a draft does it on the diagram: it has to show everything.</summary>
internal sealed class DiagramComplete() : Rule("procos/diagram-complete", Severity.Warning)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options)
    {
        if (document.Diagram.Shapes.Count == 0)
        {
            return document.Nodes.Any()
                ? [At(document.Root, "Expected a diagram, but the file has none.")]
                : [];
        }

        var nodes = document.Nodes
            .Where(node => !document.Diagram.Shapes.ContainsKey(node.Id) && !IsHidden(document, node.Scope))
            .Select(node => At(node.Element, $"Expected a shape for {node}, but the diagram has none."));
        var flows = document.Flows
            .Where(flow => !document.Diagram.Edges.ContainsKey(flow.Id) && !IsHidden(document, flow.Scope))
            .Select(flow => At(flow.Element, $"Expected an edge for {flow}, but the diagram has none."));
        return nodes.Concat(flows);
    }

    // A collapsed sub-process shows its content on a plane of its own, or nowhere.
    private static bool IsHidden(BpmnDocument document, FlowScope scope)
    {
        for (var owner = scope.Owner; owner is not null; owner = owner.Scope.Owner)
        {
            if (document.Diagram.Shapes.TryGetValue(owner.Id, out var shape) && !shape.IsExpanded)
            {
                return true;
            }
        }

        return false;
    }
}
