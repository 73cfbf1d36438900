using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Scopes;

/// <summary>Which sub-processes are looked into.</summary>
internal static class SubProcesses
{
    /// <summary>Whether tokens run inside; otherwise it is an activity of one step.</summary>
    public static bool IsOpen(SystemBuilder builder, FlowNode node) =>
        node.Inner is { Nodes.Count: > 0 } && !node.IsForCompensation && !builder.Collapsed.Contains(node)
        && (!node.IsEventSubProcess || EventSubProcesses.IsArmed(node, builder.Profile));

    /// <summary>Whether the node is inside of the sub-process, at any depth.</summary>
    public static bool Holds(FlowNode subProcess, FlowNode node)
    {
        for (var owner = node.Scope.Owner; owner is not null; owner = owner.Scope.Owner)
        {
            if (ReferenceEquals(owner, subProcess))
            {
                return true;
            }
        }

        return false;
    }
}
