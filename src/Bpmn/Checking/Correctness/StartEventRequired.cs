using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>A process or sub-process without a start event begins nowhere. An ad-hoc sub-process needs none.</summary>
internal sealed class StartEventRequired() : Rule("correctness/start-event-required", Severity.Error)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options) => document.Scopes
        .Where(scope => scope.Owner?.Kind != FlowNodeKind.AdHocSubProcess)
        .Where(scope => scope.Owner is not null || scope.Nodes.Count > 0 || scope is BpmnProcess { IsExecutable: true })
        .Where(scope => scope.Nodes.All(node => node.Kind != FlowNodeKind.StartEvent))
        .Select(scope => At(scope.Element, $"Expected a start event in {scope.Element.LocalName} '{scope.Id}', but there is none."));
}
