using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>Whoever watches an instance or approves a draft does it on the diagram: it has to show everything.</summary>
internal sealed class DiagramComplete() : Rule("procos/diagram-complete", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        var diagram = run.Document.Diagram;
        if (diagram.Shapes.Count == 0)
        {
            if (run.Nodes.Length > 0)
            {
                Report(run, run.Document.Root, "Expected a diagram, but the file has none.");
            }

            return;
        }

        foreach (var node in run.Nodes)
        {
            if (!diagram.Shapes.ContainsKey(node.Id) && !IsHidden(run.Document, node.Scope))
            {
                Report(run, node.Element, $"Expected a shape for {node}, but the diagram has none.");
            }
        }

        foreach (var flow in run.Flows)
        {
            if (!diagram.Edges.ContainsKey(flow.Id) && !IsHidden(run.Document, flow.Scope))
            {
                Report(run, flow.Element, $"Expected an edge for {flow}, but the diagram has none.");
            }
        }
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
