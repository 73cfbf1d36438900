using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style.Flows;

/// <summary>Flows that meet at an activity or event do not wait for each other: it runs once for each.</summary>
internal sealed class FakeJoin() : Rule("style/fake-join", Severity.Info)
{
    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            if (node.Incoming.Count > 1 && !node.Kind.IsGateway())
            {
                Report(run, node.Element, $"Expected a gateway to join the {node.Incoming.Count} flows into {node}, but they meet without one.");
            }
        }
    }
}
