using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>The ways in which a process or sub-process begins.</summary>
internal sealed class ScopeStart(bool isEngine)
{
    /// <summary>Each start event is one way. Without any, all nodes that nothing leads to begin (<c>bpmn</c>).</summary>
    public IEnumerable<Marking> Of(FlowScope scope, Marking marking)
    {
        foreach (var trigger in scope.Nodes.Where(node => node.IsEventSubProcess).Select(node => node.Inner!.Nodes.First(IsStart)))
        {
            marking = marking.Put("~" + trigger.Id);
        }

        var starts = scope.Nodes.Where(IsStart).ToArray();
        if (starts.Length > 0 || isEngine)
        {
            return starts.SelectMany(start => Outflow.Leave(start, marking));
        }

        return [scope.Nodes.Where(BeginsByItself).Aggregate(marking, (now, node) => now.Put("^" + node.Id))];
    }

    private static bool IsStart(FlowNode node) => node.Kind == FlowNodeKind.StartEvent;

    private static bool BeginsByItself(FlowNode node) =>
        node is { Incoming.Count: 0, IsEventSubProcess: false, IsForCompensation: false }
        && node.Kind != FlowNodeKind.BoundaryEvent
        && !(node.Kind == FlowNodeKind.IntermediateCatchEvent && node.Has("linkEventDefinition"));
}
