using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Scopes;

/// <summary>Which sub-processes are looked into.</summary>
internal static class SubProcesses
{
    /// <summary>Whether tokens run inside; otherwise it is an activity of one step.</summary>
    public static bool IsOpen(SystemBuilder builder, FlowNode node) =>
        node.Inner is { Nodes.Count: > 0 } && !node.IsForCompensation && !builder.Collapsed.Contains(node)
        && (!node.IsEventSubProcess || EventSubProcesses.IsArmed(node, builder.Profile));
}
