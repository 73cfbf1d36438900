using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using static ProcOS.Bpmn.Soundness.Forms.WellFormed;

namespace ProcOS.Bpmn.Soundness.Forms;

/// <summary>Events that stand where they have no meaning.</summary>
internal static class NodeForms
{
    public static SoundnessProblem? Check(FlowNode node, SoundnessProfile profile) => node switch
    {
        { Kind: FlowNodeKind.BoundaryEvent, AttachedTo: null } => IllFormed(node.Element, $"{node} is attached to no activity of its scope."),
        { Kind: FlowNodeKind.BoundaryEvent, AttachedTo: { } host } when profile == SoundnessProfile.Bpmn && !host.Kind.IsActivity() =>
            IllFormed(node.Element, $"{node} is attached to {host}, which is no activity."),
        { Kind: FlowNodeKind.BoundaryEvent, AttachedTo: { Kind: not FlowNodeKind.Transaction } host } when node.Means(Transactions.Definition, profile) =>
            IllFormed(node.Element, $"{node} is attached to {host}: only a transaction is cancelled."),
        { Kind: FlowNodeKind.EndEvent } when node.Means(Transactions.Definition, profile) => Cancel(node, profile),
        { Kind: FlowNodeKind.IntermediateThrowEvent } when LinkEvents.IsSource(node, profile) && LinkEvents.TargetOf(node, profile) is null =>
            IllFormed(node.Element, $"{node} has no catching link event of its name."),
        _ => null,
    };

    private static SoundnessProblem? Cancel(FlowNode end, SoundnessProfile profile) => end.Scope.Owner switch
    {
        { Kind: FlowNodeKind.Transaction } => null,
        _ when Transactions.Around(end) is null => IllFormed(end.Element, $"{end} is in no transaction: there is nothing to cancel."),
        { } owner when profile == SoundnessProfile.Camunda7 =>
            IllFormed(end.Element, $"{end} is in {owner}: Camunda 7 takes it only directly in a transaction."),
        _ => null,
    };
}
