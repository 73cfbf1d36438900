using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Elements;

/// <summary>
/// What a reader must know by name: activities, events, deciding gateways, conditional flows, pools and lanes. Parallel
/// and joining gateways speak for themselves; a sub-process may.
/// </summary>
internal sealed class LabelRequired() : Rule("style/label-required", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            if (NeedsLabel(node))
            {
                Judge(run, node.Element);
            }
        }

        foreach (var flow in run.Flows)
        {
            if (flow.Condition is not null)
            {
                Judge(run, flow.Element);
            }
        }

        foreach (var pool in run.ElementsOf("participant"))
        {
            Judge(run, pool);
        }

        foreach (var lane in run.ElementsOf("lane"))
        {
            Judge(run, lane);
        }
    }

    private void Judge(CheckRun run, XmlElement element)
    {
        if (Label.IsBlank(element.Attribute("name")))
        {
            Report(run, element, $"Expected a name on {ElementName.Of(element)}, but there is none.");
        }
    }

    private static bool NeedsLabel(FlowNode node) => node.Kind switch
    {
        FlowNodeKind.ParallelGateway or FlowNodeKind.EventBasedGateway => false,
        FlowNodeKind.SubProcess or FlowNodeKind.Transaction or FlowNodeKind.AdHocSubProcess => false,
        _ => !node.Kind.IsGateway() || node.Outgoing.Count > 1,
    };
}
