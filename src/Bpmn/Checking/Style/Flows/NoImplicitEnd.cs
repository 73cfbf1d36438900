using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style.Flows;

/// <summary>A token that reaches a node without a way out ends there unseen: an end event says it.</summary>
internal sealed class NoImplicitEnd() : Rule("style/no-implicit-end", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            if (node.Outgoing.Count == 0 && !MayEnd(run, node))
            {
                Report(run, node.Element, $"Expected a flow out of {node}, but there is none.");
            }
        }
    }

    private static bool MayEnd(CheckRun run, FlowNode node) =>
        node.Kind == FlowNodeKind.EndEvent
        || node.IsEventSubProcess
        || node.IsForCompensation
        || node.Scope.Owner?.Kind == FlowNodeKind.AdHocSubProcess
        || (node.Kind == FlowNodeKind.IntermediateThrowEvent && HasOnly(node, "linkEventDefinition"))
        || (node.Kind == FlowNodeKind.BoundaryEvent && HasOnly(node, "compensateEventDefinition") && HasAssociation(run, node));

    private static bool HasOnly(FlowNode node, string definition) =>
        node.EventDefinitions.Count > 0 && node.EventDefinitions.All(found => found.LocalName == definition);

    // A compensation event leads to its activity by an association.
    private static bool HasAssociation(CheckRun run, FlowNode node) => run.ElementsOf("association")
        .Any(association => BpmnReference.LocalPart(association.Attribute("sourceRef")) == node.Id);
}
