using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style.Gateways;

/// <summary>What an inclusive join waits for depends on the whole model; exclusive and parallel gateways are easier to read.</summary>
internal sealed class NoInclusiveGateway() : Rule("style/no-inclusive-gateway", Severity.Info)
{
    public override void Check(CheckRun run)
    {
        foreach (var gateway in run.NodesOf(FlowNodeKind.InclusiveGateway))
        {
            Report(run, gateway.Element, $"Expected gateways of another kind, but {gateway} is an inclusive one.");
        }
    }
}
