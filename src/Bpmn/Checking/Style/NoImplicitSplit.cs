using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style;

/// <summary>Several flows out of an activity or event run at once, which few readers expect: a gateway says it.</summary>
internal sealed class NoImplicitSplit() : Rule("style/no-implicit-split", Severity.Warning)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options) => document.Nodes
        .Where(node => !node.Kind.IsGateway())
        .Where(node => node.Outgoing.Count(flow => flow.Condition is null && !flow.IsDefault) > 1)
        .Select(node => At(node.Element, $"Expected a gateway to split the flow after {node}, but it splits without one."));
}
