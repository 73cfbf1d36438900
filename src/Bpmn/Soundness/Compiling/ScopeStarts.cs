using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>How scopes begin.</summary>
internal static class ScopeStarts
{
    /// <summary>Whether a scope without start events begins here too.</summary>
    public static bool IsEntry(FlowNode node) =>
        node.Incoming.Count == 0 && node.Kind != FlowNodeKind.BoundaryEvent && !node.IsEventSubProcess && !node.IsForCompensation;

    /// <summary>An ad-hoc sub-process may, but need not, run what it holds.</summary>
    public static PlaceKind EntryKind(FlowNode node) =>
        node.Scope.Owner is { Kind: FlowNodeKind.AdHocSubProcess } ? PlaceKind.Armed : PlaceKind.Entry;

    /// <summary>Each start event is a way to begin; without any, all nodes without input begin together.</summary>
    public static IReadOnlyList<StartOption> Of(SystemBuilder builder, FlowScope scope)
    {
        var armed = scope.Nodes.Select(node => builder.SiteOf(node).Armed).Where(place => place >= 0 && builder.Places[place].Node.IsEventSubProcess).ToArray();
        var options = new List<StartOption>(1);
        foreach (var node in scope.Nodes)
        {
            if (node.Kind == FlowNodeKind.StartEvent)
            {
                foreach (var branch in Branches.Of(builder, node))
                {
                    options.Add(new StartOption([node], [.. armed, .. branch]));
                }
            }
        }

        if (options.Count > 0)
        {
            return options;
        }

        var entries = scope.Nodes.Where(IsEntry).SelectMany(node => builder.SiteOf(node).Inputs);
        return [new StartOption([], [.. armed, .. entries])];
    }
}
