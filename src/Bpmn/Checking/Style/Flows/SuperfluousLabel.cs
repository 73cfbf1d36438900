using ProcOS.Bpmn.Checking.Fixing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Flows;

/// <summary>A name on a flow says when it is taken; on one that is always taken it says nothing.</summary>
internal sealed class SuperfluousLabel() : Rule("style/superfluous-label", Severity.Info)
{
    public override bool CanFix => true;

    public override void Check(CheckRun run)
    {
        foreach (var flow in run.Flows)
        {
            if (!Label.IsBlank(flow.Name) && !IsDecided(flow))
            {
                Report(run, flow.Element, $"Expected no name on {flow}, as it is always taken, but it is named '{flow.Name}'.");
            }
        }
    }

    public override void Fix(BpmnDocument document, XmlElement element, TreeEdits edits) => edits.RemoveAttribute(element, "name");

    private static bool IsDecided(SequenceFlow flow) =>
        flow.Source is { Kind: FlowNodeKind.ExclusiveGateway or FlowNodeKind.InclusiveGateway, Outgoing.Count: > 1 }
        || flow.IsDefault
        || flow.Condition is not null;
}
