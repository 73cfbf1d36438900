using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Scopes;

/// <summary>Which transaction a cancel event belongs to.</summary>
internal static class Transactions
{
    public const string Definition = "cancelEventDefinition";

    /// <summary>The nearest transaction around; null when there is none.</summary>
    public static FlowNode? Around(FlowNode node)
    {
        var owner = node.Scope.Owner;
        while (owner is not null && owner.Kind != FlowNodeKind.Transaction)
        {
            owner = owner.Scope.Owner;
        }

        return owner;
    }
}
