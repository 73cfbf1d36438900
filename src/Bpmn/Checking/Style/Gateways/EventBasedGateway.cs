using ProcOS.Bpmn.Checking.Fixing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Gateways;

/// <summary>An event-based gateway waits for one of several events: two ways at least, and no conditions on them.</summary>
internal sealed class EventBasedGateway() : Rule("style/event-based-gateway", Severity.Warning)
{
    public override bool CanFix => true;

    public override void Check(CheckRun run)
    {
        foreach (var gateway in run.NodesOf(FlowNodeKind.EventBasedGateway))
        {
            if (gateway.Outgoing.Count < 2)
            {
                Report(run, gateway.Element, $"Expected at least two flows out of {gateway}, but there {(gateway.Outgoing.Count == 0 ? "is none" : "is one")}.");
            }

            foreach (var flow in gateway.Outgoing)
            {
                if (flow.Condition is not null)
                {
                    Report(run, flow.Element, $"Expected no condition on {flow}, as the events after {gateway} decide, but there is one.");
                }
            }
        }
    }

    /// <summary>Drops the condition of a flow; a second way cannot be made up.</summary>
    public override void Fix(BpmnDocument document, XmlElement element, TreeEdits edits)
    {
        if (element.IsBpmn("sequenceFlow") && element.Child("conditionExpression") is { } condition)
        {
            edits.Remove(condition);
        }
    }
}
