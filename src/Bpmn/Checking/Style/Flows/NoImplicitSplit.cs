using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style.Flows;

/// <summary>Several flows out of an activity or event run at once, which few readers expect: a gateway says it.</summary>
internal sealed class NoImplicitSplit() : Rule("style/no-implicit-split", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            if (!node.Kind.IsGateway()
                && node.Outgoing.Count > 1
                && node.Outgoing.Count(flow => flow.Condition is null && !flow.IsDefault) > 1)
            {
                Report(run, node.Element, $"Expected a gateway to split the flow after {node}, but it splits without one.");
            }
        }
    }
}
