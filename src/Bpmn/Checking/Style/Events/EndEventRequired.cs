using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Events;

/// <summary>Without an end event nobody sees where a process ends, and whether it ended well.</summary>
internal sealed class EndEventRequired() : Rule("style/end-event-required", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var scope in run.Scopes)
        {
            if (scope.Owner?.Kind != FlowNodeKind.AdHocSubProcess && scope.Nodes.All(node => node.Kind != FlowNodeKind.EndEvent))
            {
                Report(run, scope.Element, $"Expected an end event in {ElementName.Of(scope.Element)}, but there is none.");
            }
        }
    }
}
