using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Flows;

namespace ProcOS.Bpmn.Soundness.Compiling.Starts;

/// <summary>How scopes begin.</summary>
internal static class ScopeStarts
{
    /// <summary>Whether the scope begins here without a start event.</summary>
    /// <param name="begins">Whether the scope has no start events.</param>
    public static bool IsEntry(SystemBuilder builder, FlowNode node, bool begins) =>
        Instantiates(builder, node)
        || (begins && node.Incoming.Count == 0 && !LinkEvents.IsTarget(node, builder.Profile) && node.Kind != FlowNodeKind.BoundaryEvent && !node.IsEventSubProcess && !node.IsForCompensation);

    /// <summary>
    /// An ad-hoc sub-process may, but need not, run what it holds. Among other pools a node that a message begins waits for it
    /// without a token.
    /// </summary>
    public static PlaceKind EntryKind(SystemBuilder builder, FlowNode node) =>
        node.Scope.Owner is { Kind: FlowNodeKind.AdHocSubProcess } ? PlaceKind.Armed
        : builder.Messages is not null && Instantiates(builder, node) ? PlaceKind.Dormant
        : PlaceKind.Entry;

    /// <summary>
    /// Each start event is a way to begin, and so is each receive task or event-based gateway that instantiates. Without start
    /// events all other nodes without input begin together.
    /// </summary>
    public static IReadOnlyList<StartOption> Of(SystemBuilder builder, FlowScope scope)
    {
        var armed = scope.Nodes.Select(node => builder.SiteOf(node).Armed).Where(place => place >= 0 && builder.Places[place].Node.IsEventSubProcess).ToArray();
        var begins = !scope.Nodes.Any(node => node.Kind == FlowNodeKind.StartEvent);
        var options = new List<StartOption>(1);
        var together = scope.Nodes
            .Where(node => begins && !Instantiates(builder, node) && IsEntry(builder, node, begins))
            .SelectMany(node => builder.SiteOf(node).Inputs)
            .ToArray();
        foreach (var node in scope.Nodes)
        {
            if (node.Kind == FlowNodeKind.StartEvent)
            {
                foreach (var branch in Branches.Of(builder, node))
                {
                    options.Add(new StartOption([node], [.. armed, .. branch]));
                }
            }
            else if (Instantiates(builder, node))
            {
                options.Add(new StartOption([], [.. armed, .. builder.SiteOf(node).Inputs, .. together]));
            }
        }

        return options.Count > 0 ? options : [new StartOption([], [.. armed, .. together])];
    }

    private static bool Instantiates(SystemBuilder builder, FlowNode node)
    {
        if (node.Kind is not (FlowNodeKind.ReceiveTask or FlowNodeKind.EventBasedGateway) || node.Incoming.Count > 0
            || node.Scope.Owner is not null || node.Element.Attribute("instantiate") is not ("true" or "1"))
        {
            return false;
        }

        builder.Differ($"In the profile bpmn the {node} begins the process; Camunda 7 begins only with start events.");
        return builder.Profile == SoundnessProfile.Bpmn;
    }
}
