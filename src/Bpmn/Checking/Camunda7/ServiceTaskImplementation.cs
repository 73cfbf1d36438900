using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>The engine refuses a service, send or business rule task that does not say how it is done.</summary>
internal sealed class ServiceTaskImplementation() : Rule("camunda7/service-task-implementation", Severity.Error)
{
    private static readonly string[] Ways = ["class", "delegateExpression", "type", "expression"];

    public override void Check(CheckRun run)
    {
        Check(run, FlowNodeKind.ServiceTask);
        Check(run, FlowNodeKind.SendTask);
        Check(run, FlowNodeKind.BusinessRuleTask);
    }

    private void Check(CheckRun run, FlowNodeKind kind)
    {
        foreach (var node in run.NodesOf(kind))
        {
            if (Array.TrueForAll(Ways, way => node.Element.CamundaAttribute(way) is null)
                && (kind != FlowNodeKind.BusinessRuleTask || node.Element.CamundaAttribute("decisionRef") is null)
                && !node.Element.CamundaExtensions("connector").Any())
            {
                Report(run, node.Element, $"Expected camunda:type=\"external\" with a topic on {node}, but it does not say how it is done.");
            }
        }
    }
}
