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
    public static CollapsedScopes Of(FlowScope scope, Func<FlowScope, CollapsedScopes, bool> prove)
    {
        var collapsed = new CollapsedScopes();
        Collapse(scope, prove, collapsed);
        return collapsed;
    }

    // Recursion is bounded by the depth that the reader accepts.
    private static void Collapse(FlowScope scope, Func<FlowScope, CollapsedScopes, bool> prove, CollapsedScopes collapsed)
    {
        foreach (var node in scope.Nodes)
        {
            if (node.Inner is not { Nodes.Count: > 0 } inner || node.IsForCompensation)
            {
                continue;
            }

            Collapse(inner, prove, collapsed);
            if (!node.IsEventSubProcess && !Throws(inner) && !IsCaughtAround(node) && prove(inner, collapsed))
            {
                collapsed.Add(node);
            }
        }
    }

    private static bool Throws(FlowScope scope) => scope.SelfAndNested().SelectMany(inner => inner.Nodes).Any(node =>
        node.Kind is FlowNodeKind.EndEvent or FlowNodeKind.IntermediateThrowEvent
        && (node.Has(Catchers.Error) || node.Has(Catchers.Escalation) || node.Has("cancelEventDefinition")));

    // Which activity inside throws what is caught around it, at any depth, is looked at only where all are seen.
    private static bool IsCaughtAround(FlowNode subProcess)
    {
        for (var inner = subProcess; inner is not null; inner = inner.Scope.Owner)
        {
            if (inner.Scope.Nodes.Any(node => (ReferenceEquals(node.AttachedTo, inner) && Catches(node)) || (EventSubProcesses.StartOf(node) is { } start && Catches(start))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Catches(FlowNode node) => node.Has(Catchers.Error) || node.Has(Catchers.Escalation);
}
