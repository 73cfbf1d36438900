using ProcOS.Bpmn.Checking.Fixing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Events;

/// <summary>Where a scope has one end only, there is nothing else that a terminate end could end.</summary>
internal sealed class SuperfluousTermination() : Rule("style/superfluous-termination", Severity.Info)
{
    public override bool CanFix => true;

    public override void Check(CheckRun run)
    {
        foreach (var scope in run.Scopes)
        {
            FlowNode? terminate = null;
            foreach (var node in scope.Nodes)
            {
                if (node.Outgoing.Count > 0 || IsInterruptingEventSubProcess(node))
                {
                    continue;
                }

                if (terminate is not null || !IsTerminate(node))
                {
                    terminate = null;
                    break;
                }

                terminate = node;
            }

            if (terminate is not null)
            {
                Report(run, terminate.Element, $"Expected {terminate} to terminate something, but it is the only end of {ElementName.Of(scope.Element)}.");
            }
        }
    }

    public override void Fix(BpmnDocument document, XmlElement element, TreeEdits edits)
    {
        foreach (var definition in element.Elements.Where(child => child.IsBpmn("terminateEventDefinition")))
        {
            edits.Remove(definition);
        }
    }

    private static bool IsTerminate(FlowNode node) => node.Kind == FlowNodeKind.EndEvent && node.Has("terminateEventDefinition");

    private static bool IsInterruptingEventSubProcess(FlowNode node) =>
        node.IsEventSubProcess && node.Inner!.Nodes.Any(inner => inner is { Kind: FlowNodeKind.StartEvent, IsInterrupting: true });
}
