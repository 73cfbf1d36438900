using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style;

/// <summary>
/// What a reader must know by name: activities, events, deciding gateways, conditional flows, pools and lanes. Parallel
/// and joining gateways speak for themselves; a sub-process may.
/// </summary>
internal sealed class LabelRequired() : Rule("style/label-required", Severity.Warning)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options)
    {
        var nodes = document.Nodes.Where(NeedsLabel).Select(node => node.Element);
        var flows = document.Flows.Where(flow => flow.Condition is not null).Select(flow => flow.Element);
        var pools = document.Root.Elements
            .Where(element => element.IsBpmn("collaboration"))
            .SelectMany(element => element.Elements.Where(child => child.IsBpmn("participant")));
        var lanes = document.Processes
            .SelectMany(process => process.Element.Elements.Where(child => child.IsBpmn("laneSet")))
            .SelectMany(set => set.DescendantsAndSelf().Where(element => element.IsBpmn("lane")));
        return nodes.Concat(flows).Concat(pools).Concat(lanes).Where(IsNameless).Select(element =>
            At(element, $"Expected a name on {element.LocalName} '{element.Attribute("id")}', but there is none."));
    }

    private static bool IsNameless(XmlElement element) => string.IsNullOrWhiteSpace(element.Attribute("name"));

    private static bool NeedsLabel(FlowNode node) => node.Kind switch
    {
        FlowNodeKind.ParallelGateway or FlowNodeKind.EventBasedGateway => false,
        FlowNodeKind.SubProcess or FlowNodeKind.Transaction or FlowNodeKind.AdHocSubProcess => false,
        _ => !node.Kind.IsGateway() || node.Outgoing.Count > 1,
    };
}
