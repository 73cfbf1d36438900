using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style;

/// <summary>A gateway that joins and forks at once hides one of the two.</summary>
internal sealed class NoGatewayJoinFork() : Rule("style/no-gateway-join-fork", Severity.Warning)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options) => document.Nodes
        .Where(node => node.Kind.IsGateway() && node.Incoming.Count > 1 && node.Outgoing.Count > 1)
        .Select(node => At(node.Element, $"Expected {node} either to join or to fork, but it does both."));
}
