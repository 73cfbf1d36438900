using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Scopes;

/// <summary>Sub-processes that begin by an event.</summary>
internal static class EventSubProcesses
{
    /// <summary>The event by which it begins; null where the node is none, or has none.</summary>
    public static FlowNode? StartOf(FlowNode node)
    {
        if (!node.IsEventSubProcess)
        {
            return null;
        }

        foreach (var inner in node.Inner!.Nodes)
        {
            if (inner.Kind == FlowNodeKind.StartEvent)
            {
                return inner;
            }
        }

        return null;
    }

    /// <summary>Whether it can begin while its scope runs; one for compensation runs with the step that compensates.</summary>
    public static bool IsArmed(FlowNode node, SoundnessProfile profile) =>
        StartOf(node) is { } start && !start.Means(Compensation.Definition, profile);
}
