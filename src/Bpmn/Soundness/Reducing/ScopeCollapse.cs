using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;

namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>
/// A sub-process whose content is sound by itself is one step for what is around it: it can always end, and can be
/// interrupted all the while. Keeps all four properties: what is inside and what is around have no place in common, and
/// each way out is possible as long as it runs. Left alone are those from inside of which something is thrown, as then not
/// each way out is always possible.
/// </summary>
internal static class ScopeCollapse
{
    /// <summary>The sub-processes of the scope, at any depth, that are one step.</summary>
    /// <param name="prove">Whether the content of a sub-process is sound by itself, given what is collapsed inside.</param>
    public static CollapsedScopes Of(FlowScope scope, SoundnessProfile profile, Func<FlowScope, CollapsedScopes, bool> prove)
    {
        var collapsed = new CollapsedScopes();
        Collapse(scope, profile, prove, collapsed);
        return collapsed;
    }

    // Recursion is bounded by the depth that the reader accepts.
    private static void Collapse(FlowScope scope, SoundnessProfile profile, Func<FlowScope, CollapsedScopes, bool> prove, CollapsedScopes collapsed)
    {
        foreach (var node in scope.Nodes)
        {
            if (node.Inner is not { Nodes.Count: > 0 } inner || node.IsForCompensation)
            {
                continue;
            }

            Collapse(inner, profile, prove, collapsed);
            if (!node.IsEventSubProcess && !Throws(inner, profile) && !IsCaughtAround(node, profile) && prove(inner, collapsed))
            {
                collapsed.Add(node);
            }
        }
    }

    private static bool Throws(FlowScope scope, SoundnessProfile profile) => scope.SelfAndNested().SelectMany(inner => inner.Nodes).Any(node =>
        node.Kind is FlowNodeKind.EndEvent or FlowNodeKind.IntermediateThrowEvent
        && (Propagates(node, profile) || node.Means(Transactions.Definition, profile)));

    // Which activity inside throws what is caught around it, at any depth, is looked at only where all are seen.
    private static bool IsCaughtAround(FlowNode subProcess, SoundnessProfile profile)
    {
        for (var inner = subProcess; inner is not null; inner = inner.Scope.Owner)
        {
            if (inner.Scope.Nodes.Any(node => (ReferenceEquals(node.AttachedTo, inner) && Propagates(node, profile)) || (EventSubProcesses.StartOf(node) is { } start && Propagates(start, profile))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Propagates(FlowNode node, SoundnessProfile profile) =>
        node.Means(Catchers.Error, profile) || node.Means(Catchers.Escalation, profile);
}
