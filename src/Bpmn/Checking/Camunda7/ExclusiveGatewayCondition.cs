using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>
/// What the engine demands of the flows out of an exclusive gateway: a condition on each but the default one, none on
/// the default one, none on an only one, and at least one flow. One flow without a condition passes as default when
/// there is no other, which is worth a warning.
/// </summary>
internal sealed class ExclusiveGatewayCondition() : Rule("camunda7/exclusive-gateway-condition", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var gateway in run.NodesOf(FlowNodeKind.ExclusiveGateway))
        {
            switch (gateway.Outgoing)
            {
                case []:
                    Report(run, gateway.Element, $"Expected a flow out of {gateway}, but there is none.");
                    break;
                case [var only]:
                    if (only.Condition is not null)
                    {
                        Report(run, gateway.Element, $"Expected no condition on the only flow out of {gateway}, but {only} has one.");
                    }

                    break;
                default:
                    JudgeSeveral(run, gateway);
                    break;
            }
        }
    }

    private void JudgeSeveral(CheckRun run, FlowNode gateway)
    {
        foreach (var flow in gateway.Outgoing.Where(flow => flow.IsDefault && flow.Condition is not null))
        {
            Report(run, gateway.Element, $"Expected no condition on the default flow of {gateway}, but {flow} has one.");
        }

        var bare = gateway.Outgoing.Where(flow => flow.Condition is null && !flow.IsDefault).ToArray();
        var isError = !string.IsNullOrEmpty(gateway.DefaultFlowId) || bare.Length > 1;
        foreach (var flow in bare)
        {
            Report(
                run,
                gateway.Element,
                $"Expected a condition on each flow out of {gateway} but the default one, but {flow} has none.",
                isError ? Severity.Error : Severity.Warning);
        }
    }
}
