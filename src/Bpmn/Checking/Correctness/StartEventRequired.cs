using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>A process or sub-process without a start event begins nowhere. An ad-hoc sub-process needs none.</summary>
internal sealed class StartEventRequired() : Rule("correctness/start-event-required", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var scope in run.Scopes)
        {
            if (scope.Owner?.Kind != FlowNodeKind.AdHocSubProcess
                && (scope.Owner is not null || scope.Nodes.Count > 0 || scope is BpmnProcess { IsExecutable: true })
                && scope.Nodes.All(node => node.Kind != FlowNodeKind.StartEvent))
            {
                Report(run, scope.Element, $"Expected a start event in {ElementName.Of(scope.Element)}, but there is none.");
            }
        }
    }
}
