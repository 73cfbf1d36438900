namespace ProcOS.Bpmn.Checking.Style.Flows;

/// <summary>Where one flow out of a node has a condition, or is the default, every other says when it is taken.</summary>
internal sealed class ConditionalFlows() : Rule("style/conditional-flows", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            if (!node.Outgoing.Any(flow => flow.IsDefault || flow.Condition is not null))
            {
                continue;
            }

            foreach (var flow in node.Outgoing)
            {
                if (!flow.IsDefault && flow.Condition is null)
                {
                    Report(run, flow.Element, $"Expected a condition on {flow}, as other flows out of {node} have one, but there is none.");
                }
            }
        }
    }
}
