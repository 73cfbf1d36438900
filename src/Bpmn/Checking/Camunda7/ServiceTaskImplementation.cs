using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>The engine refuses a service, send or business rule task that does not say how it is done.</summary>
internal sealed class ServiceTaskImplementation() : Rule("camunda7/service-task-implementation", Severity.Error)
{
    private static readonly string[] Ways = ["class", "delegateExpression", "type", "expression"];

    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options) => document.Nodes
        .Where(node => node.Kind is FlowNodeKind.ServiceTask or FlowNodeKind.SendTask or FlowNodeKind.BusinessRuleTask)
        .Where(node => Array.TrueForAll(Ways, way => node.Element.CamundaAttribute(way) is null))
        .Where(node => node.Kind != FlowNodeKind.BusinessRuleTask || node.Element.CamundaAttribute("decisionRef") is null)
        .Where(node => !node.Element.CamundaExtensions("connector").Any())
        .Select(node => At(node.Element, $"Expected camunda:type=\"external\" with a topic on {node}, but it does not say how it is done."));
}
