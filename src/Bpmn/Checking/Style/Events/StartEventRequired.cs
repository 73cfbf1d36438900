using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Events;

/// <summary>
/// A process or sub-process without a start event begins nowhere that a reader can see. An ad-hoc sub-process needs none.
/// </summary>
internal sealed class StartEventRequired() : Rule("style/start-event-required", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var scope in run.Scopes)
        {
            if (scope.Owner?.Kind != FlowNodeKind.AdHocSubProcess && scope.Nodes.All(node => node.Kind != FlowNodeKind.StartEvent))
            {
                Report(
                    run,
                    scope.Element,
                    $"Expected a start event in {ElementName.Of(scope.Element)}, but there is none.",
                    IsExecutable(scope) ? Severity.Error : Severity.Warning);
            }
        }
    }

    // No engine deploys it.
    private static bool IsExecutable(FlowScope scope)
    {
        var around = scope;
        while (around.Owner is { } owner)
        {
            around = owner.Scope;
        }

        return around is BpmnProcess { IsExecutable: true };
    }
}
