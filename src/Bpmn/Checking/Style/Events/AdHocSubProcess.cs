using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style.Events;

/// <summary>The content of an ad-hoc sub-process has no order: BPMN 2.0.2 §10.3.5 forbids start and end events there.</summary>
internal sealed class AdHocSubProcess() : Rule("style/ad-hoc-sub-process", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var owner in run.NodesOf(FlowNodeKind.AdHocSubProcess))
        {
            foreach (var node in owner.Inner!.Nodes)
            {
                if (node.Kind is FlowNodeKind.StartEvent or FlowNodeKind.EndEvent)
                {
                    Report(run, node.Element, $"Expected neither start nor end event in {owner}, but {node} is one.");
                }
            }
        }
    }
}
