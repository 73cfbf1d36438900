using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style.Gateways;

/// <summary>A gateway that joins and forks at once hides one of the two.</summary>
internal sealed class NoGatewayJoinFork() : Rule("style/no-gateway-join-fork", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            if (node.Kind.IsGateway() && node.Incoming.Count > 1 && node.Outgoing.Count > 1)
            {
                Report(run, node.Element, $"Expected {node} either to join or to fork, but it does both.");
            }
        }
    }
}
