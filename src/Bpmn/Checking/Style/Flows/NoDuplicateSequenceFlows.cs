using ProcOS.Bpmn.Checking.Fixing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Flows;

/// <summary>Two flows with the same ends and the same condition start what follows twice.</summary>
internal sealed class NoDuplicateSequenceFlows() : Rule("style/no-duplicate-sequence-flows", Severity.Warning)
{
    public override bool CanFix => true;

    public override void Check(CheckRun run)
    {
        HashSet<XmlElement>? reported = null;
        var known = new Dictionary<(FlowNode Target, string Condition), SequenceFlow>();
        foreach (var source in run.Nodes)
        {
            known.Clear();
            for (var i = 0; i < source.Outgoing.Count && source.Outgoing.Count > 1; i++)
            {
                var flow = source.Outgoing[i];
                if (flow.Target is not { } target || known.TryAdd((target, flow.Condition ?? string.Empty), flow))
                {
                    continue;
                }

                var first = known[(target, flow.Condition ?? string.Empty)];
                Report(run, flow.Element, $"Expected one flow from {source} to {target}, but {flow} is the same as sequenceFlow '{first.Id}'.");
                reported ??= new HashSet<XmlElement>(ReferenceEqualityComparer.Instance);
                if (reported.Add(source.Element))
                {
                    Report(run, source.Element, $"Expected different flows out of {source}, but '{first.Id}' and '{flow.Id}' are the same.");
                }

                if (reported.Add(target.Element))
                {
                    Report(run, target.Element, $"Expected different flows into {target}, but '{first.Id}' and '{flow.Id}' are the same.");
                }
            }
        }
    }

    /// <summary>Drops the second flow and its line, where nothing else refers to it.</summary>
    public override void Fix(BpmnDocument document, XmlElement element, TreeEdits edits)
    {
        if (document.Flows.FirstOrDefault(flow => ReferenceEquals(flow.Element, element)) is { } flow)
        {
            _ = FlowRemoval.TryRemove(document, flow, edits);
        }
    }
}
