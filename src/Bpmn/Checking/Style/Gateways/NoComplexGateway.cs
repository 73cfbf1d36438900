using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style.Gateways;

/// <summary>What a complex gateway does is said by an expression only; most engines refuse it.</summary>
internal sealed class NoComplexGateway() : Rule("style/no-complex-gateway", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var gateway in run.NodesOf(FlowNodeKind.ComplexGateway))
        {
            Report(run, gateway.Element, $"Expected gateways of another kind, but {gateway} is a complex one.");
        }
    }
}
