using ProcOS.Bpmn.Checking.Fixing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Flows;

/// <summary>Several flows out of an activity or event run at once, which few readers expect: a gateway says it.</summary>
internal sealed class NoImplicitSplit() : Rule("style/no-implicit-split", Severity.Warning)
{
    public override bool CanFix => true;

    public override bool FixDraws => true;

    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            if (!node.Kind.IsGateway()
                && node.Outgoing.Count > 1
                && node.Outgoing.Count(flow => flow.Condition is null && !flow.IsDefault) > 1)
            {
                Report(run, node.Element, $"Expected a gateway to split the flow after {node}, but it splits without one.");
            }
        }
    }

    /// <summary>
    /// Puts a parallel gateway behind the node: the same tokens take the same flows. Left alone where a flow has a
    /// condition or is the default, and where the engine saves its state on each of the flows.
    /// </summary>
    public override void Fix(BpmnDocument document, XmlElement element, TreeEdits edits)
    {
        var node = document.OwnerOf(element)!;
        if (node.Id.Length > 0
            && !element.Attributes.Any(attribute => attribute.LocalName == "asyncAfter")
            && node.Outgoing.All(flow => flow.Condition is null && !flow.IsDefault && ReferenceEquals(flow.Scope, node.Scope)))
        {
            SplitInsertion.Insert(document, node, edits);
        }
    }
}
