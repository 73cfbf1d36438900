using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;

namespace ProcOS.Bpmn.Soundness.Reducing.Scopes;

/// <summary>
/// A sub-process whose content is sound by itself is one step for what is around it: it can always end, and can be
/// interrupted all the while. Keeps all four properties: what is inside and what is around have no place in common, and each
/// way out is possible while it runs. What is thrown inside may be caught on its border or further out: the content is then
/// proved with that as one of its ends, and has to have another, and an activity right inside that may throw, as not each way
/// would be possible else. Left alone are those that have to do with other pools, and transactions that may be cancelled.
/// </summary>
internal static class ScopeCollapse
{
    /// <summary>The sub-processes of the scopes, at any depth, that are one step.</summary>
    /// <param name="messages">What pools send each other; null for one process.</param>
    /// <param name="prove">
    /// Whether two tokens may come to one end event of the content of a sub-process, given what is collapsed inside; null
    /// where that is not sound by itself, or cannot end but by what its border catches.
    /// </param>
    public static CollapsedScopes Of(
        IReadOnlyList<FlowScope> scopes, MessageLinks? messages, SoundnessProfile profile, Func<FlowScope, CollapsedScopes, bool?> prove)
    {
        var collapsed = new CollapsedScopes();
        foreach (var scope in scopes)
        {
            Collapse(scope, messages, profile, prove, collapsed);
        }

        return collapsed;
    }

    // Recursion is bounded by the depth that the reader accepts.
    private static void Collapse(
        FlowScope scope, MessageLinks? messages, SoundnessProfile profile, Func<FlowScope, CollapsedScopes, bool?> prove, CollapsedScopes collapsed)
    {
        foreach (var node in scope.Nodes)
        {
            if (node.Inner is not { Nodes.Count: > 0 } inner || node.IsForCompensation)
            {
                continue;
            }

            Collapse(inner, messages, profile, prove, collapsed);
            if (!node.IsEventSubProcess && messages?.Reach(node) != true && !Cancels(inner, profile) && EachWayOutIsPossible(node, profile)
                && prove(inner, collapsed) is { } endsTwice)
            {
                collapsed.Add(node, endsTwice);
            }
        }
    }

    private static bool Cancels(FlowScope scope, SoundnessProfile profile) =>
        scope.SelfAndNested().SelectMany(inner => inner.Nodes).Any(node => node.Kind == FlowNodeKind.EndEvent && node.Means(Transactions.Definition, profile));

    // Which activity inside throws what is caught further out, at any depth, is looked at only where all are seen.
    private static bool IsCaughtAround(FlowNode subProcess, SoundnessProfile profile)
    {
        for (var inner = subProcess; inner is not null; inner = inner.Scope.Owner)
        {
            if (Catches(inner.Scope, profile) || (!ReferenceEquals(inner, subProcess) && Borders(inner, profile)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EachWayOutIsPossible(FlowNode subProcess, SoundnessProfile profile) =>
        (!IsCaughtAround(subProcess, profile) && !Borders(subProcess, profile)) || MayThrow(subProcess, profile);

    // An activity may throw anything: where one does so to what is around, each event there can fire, as for any other activity.
    private static bool MayThrow(FlowNode subProcess, SoundnessProfile profile) =>
        !Catches(subProcess.Inner!, profile) && subProcess.Inner!.Nodes.Any(node =>
            node.Kind.IsActivity() && !node.IsForCompensation && node.Inner is not { Nodes.Count: > 0 } && !Borders(node, profile));

    private static bool Borders(FlowNode activity, SoundnessProfile profile) =>
        activity.Scope.Nodes.Any(node => ReferenceEquals(node.AttachedTo, activity) && Propagates(node, profile));

    private static bool Catches(FlowScope scope, SoundnessProfile profile) =>
        scope.Nodes.Any(node => EventSubProcesses.StartOf(node) is { } start && Propagates(start, profile));

    private static bool Propagates(FlowNode node, SoundnessProfile profile) =>
        node.Means(Catchers.Error, profile) || node.Means(Catchers.Escalation, profile);
}
