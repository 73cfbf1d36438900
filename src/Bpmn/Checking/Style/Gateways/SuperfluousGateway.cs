using ProcOS.Bpmn.Checking.Fixing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Gateways;

/// <summary>A gateway with one way in and one way out decides and joins nothing.</summary>
internal sealed class SuperfluousGateway() : Rule("style/superfluous-gateway", Severity.Info)
{
    public override bool CanFix => true;

    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            if (node.Kind.IsGateway() && node.Incoming.Count == 1 && node.Outgoing.Count == 1)
            {
                Report(run, node.Element, $"Expected {node} to split or to join, but it has one way in and one way out.");
            }
        }
    }

    /// <summary>
    /// Leads the flow that comes in past the gateway, on the drawn line of both. Left alone where the flow that goes out
    /// says something, or something else in the file refers to what would go.
    /// </summary>
    public override void Fix(BpmnDocument document, XmlElement element, TreeEdits edits)
    {
        var gateway = document.OwnerOf(element)!;
        var (into, outOf) = (gateway.Incoming[0], gateway.Outgoing[0]);
        if (into != outOf && outOf.Condition is null && Label.IsBlank(outOf.Name))
        {
            _ = FlowRemoval.TryBypass(document, gateway, edits);
        }
    }
}
