using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Events;

/// <summary>With two starts without a trigger nobody knows which one a new instance takes.</summary>
internal sealed class SingleBlankStartEvent() : Rule("style/single-blank-start-event", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var scope in run.Scopes)
        {
            var blank = 0;
            foreach (var node in scope.Nodes)
            {
                if (node.Kind == FlowNodeKind.StartEvent && node.EventDefinitions.Count == 0)
                {
                    blank++;
                }
            }

            if (blank > 1)
            {
                Report(run, scope.Element, $"Expected at most one start event without a trigger in {ElementName.Of(scope.Element)}, but there are {blank}.");
            }
        }
    }
}
