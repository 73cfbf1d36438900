using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>
/// What the engine demands of the flows out of an exclusive gateway: a condition on each but the default one, none on
/// the default one, none on an only one, and at least one flow. One flow without a condition passes as default when
/// there is no other, which is worth a warning.
/// </summary>
internal sealed class ExclusiveGatewayCondition() : Rule("camunda7/exclusive-gateway-condition", Severity.Error)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options) =>
        document.Nodes.Where(node => node.Kind == FlowNodeKind.ExclusiveGateway).SelectMany(Judge);

    private IEnumerable<Finding> Judge(FlowNode gateway) => gateway.Outgoing switch
    {
        [] => [At(gateway.Element, $"Expected a flow out of {gateway}, but there is none.")],
        [{ Condition: not null } only] =>
            [At(gateway.Element, $"Expected no condition on the only flow out of {gateway}, but {only} has one.")],
        [_] => [],
        _ => JudgeSeveral(gateway),
    };

    private IEnumerable<Finding> JudgeSeveral(FlowNode gateway)
    {
        foreach (var flow in gateway.Outgoing.Where(flow => flow.IsDefault && flow.Condition is not null))
        {
            yield return At(gateway.Element, $"Expected no condition on the default flow of {gateway}, but {flow} has one.");
        }

        var bare = gateway.Outgoing.Where(flow => flow.Condition is null && !flow.IsDefault).ToArray();
        var isError = !string.IsNullOrEmpty(gateway.DefaultFlowId) || bare.Length > 1;
        foreach (var flow in bare)
        {
            yield return At(
                gateway.Element,
                $"Expected a condition on each flow out of {gateway} but the default one, but {flow} has none.",
                isError ? Severity.Error : Severity.Warning);
        }
    }
}
