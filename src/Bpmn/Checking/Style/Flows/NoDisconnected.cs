using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style.Flows;

/// <summary>
/// A node without any flow is a left-over. Event sub-processes, compensation and the content of ad-hoc sub-processes
/// need none.
/// </summary>
internal sealed class NoDisconnected() : Rule("style/no-disconnected", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            if (node.Incoming.Count == 0 && node.Outgoing.Count == 0 && !IsFree(node))
            {
                Report(run, node.Element, $"Expected a flow into or out of {node}, but there is none.");
            }
        }
    }

    private static bool IsFree(FlowNode node) =>
        node.Kind == FlowNodeKind.CallActivity
        || node.IsEventSubProcess
        || node.IsForCompensation
        || node.Scope.Owner?.Kind == FlowNodeKind.AdHocSubProcess
        || (node is { Kind: FlowNodeKind.BoundaryEvent, EventDefinitions.Count: 1 } && node.Has("compensateEventDefinition"));
}
