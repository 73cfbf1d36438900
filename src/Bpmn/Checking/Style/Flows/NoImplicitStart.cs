using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style.Flows;

/// <summary>A node without a way in starts on its own, which readers do not expect: a start event says it.</summary>
internal sealed class NoImplicitStart() : Rule("style/no-implicit-start", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            if (node.Incoming.Count == 0 && !MayStart(node))
            {
                Report(run, node.Element, $"Expected a flow into {node}, but there is none.");
            }
        }
    }

    private static bool MayStart(FlowNode node) =>
        node.Kind is FlowNodeKind.StartEvent or FlowNodeKind.BoundaryEvent
        || node.IsEventSubProcess
        || node.IsForCompensation
        || node.Scope.Owner?.Kind == FlowNodeKind.AdHocSubProcess
        || (node is { Kind: FlowNodeKind.IntermediateCatchEvent, EventDefinitions.Count: > 0 }
            && node.EventDefinitions.All(definition => definition.LocalName == "linkEventDefinition"));
}
