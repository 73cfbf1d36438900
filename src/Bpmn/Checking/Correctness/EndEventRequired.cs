using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>Without an end event nobody sees where a process ends, and whether it ended well.</summary>
internal sealed class EndEventRequired() : Rule("correctness/end-event-required", Severity.Error)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options) => document.Scopes
        .Where(scope => scope.Owner?.Kind != FlowNodeKind.AdHocSubProcess)
        .Where(scope => scope.Owner is not null || scope.Nodes.Count > 0 || scope is BpmnProcess { IsExecutable: true })
        .Where(scope => scope.Nodes.All(node => node.Kind != FlowNodeKind.EndEvent))
        .Select(scope => At(scope.Element, $"Expected an end event in {scope.Element.LocalName} '{scope.Id}', but there is none."));
}
