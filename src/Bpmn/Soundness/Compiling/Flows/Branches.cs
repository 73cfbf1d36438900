using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Flows;

/// <summary>
/// The sets of flows that an element can leave by, as places: unconditional flows always, conditional ones in any choice,
/// the default only when nothing else is taken.
/// </summary>
internal static class Branches
{
    // More flows than this are chosen one after the other: their sets would be too many.
    private const int MaxChoices = 8;

    private static readonly int[][] Nothing = [[]];

    public static int[][] Of(SystemBuilder builder, FlowNode node)
    {
        // What lies around a sub-process that is proved by itself is not part of the system.
        if (!builder.Compiles(node.Scope))
        {
            return Nothing;
        }

        var flows = node.Outgoing;
        switch (flows.Count)
        {
            case 0:
                return Nothing;
            case 1:
                return [[builder.PlaceOf(flows[0])]];
            default:
                break;
        }

        var (always, choices, otherwise) = Parts(builder, node);
        if (node.Kind == FlowNodeKind.InclusiveGateway && flows.Any(flow => !flow.IsDefault && flow.Element.Child("conditionExpression") is null))
        {
            builder.Differ($"In the profile bpmn the flows out of the {node} are a free choice; Camunda 7 always takes those without a condition.");
        }

        return builder.SiteOf(node).Choice is { } choice
            ? [[.. always.Select(builder.PlaceOf), choice.First]]
            : Sets([.. always.Select(builder.PlaceOf)], [.. choices.Select(builder.PlaceOf)], otherwise is null ? -1 : builder.PlaceOf(otherwise));
    }

    /// <summary>Where the flows that the element can leave by are chosen one after the other; null where they are few.</summary>
    public static Choice? Allocate(SystemBuilder builder, FlowNode node)
    {
        if (node.Outgoing.Count <= MaxChoices || node.Kind is FlowNodeKind.ExclusiveGateway or FlowNodeKind.EventBasedGateway or FlowNodeKind.ParallelGateway)
        {
            return null;
        }

        var (always, choices, otherwise) = Parts(builder, node);
        return choices.Count <= MaxChoices ? null : Choice.Allocate(builder, node, choices, always.Count > 0, otherwise);
    }

    // Only an inclusive gateway of the specification chooses among flows without a condition: its conditions are data.
    private static (List<SequenceFlow> Always, List<SequenceFlow> Choices, SequenceFlow? Otherwise) Parts(SystemBuilder builder, FlowNode node)
    {
        var free = node.Kind == FlowNodeKind.InclusiveGateway && builder.Profile == SoundnessProfile.Bpmn;
        var (always, choices) = (new List<SequenceFlow>(), new List<SequenceFlow>());
        SequenceFlow? otherwise = null;
        foreach (var flow in node.Outgoing)
        {
            if (flow.IsDefault)
            {
                otherwise = flow;
            }
            else
            {
                (free || flow.Element.Child("conditionExpression") is not null ? choices : always).Add(flow);
            }
        }

        return (always, choices, otherwise);
    }

    private static int[][] Sets(List<int> always, List<int> choices, int otherwise)
    {
        var sets = new List<int[]>();
        for (var chosen = always.Count > 0 ? 0 : 1; chosen < 1 << choices.Count; chosen++)
        {
            sets.Add([.. always, .. choices.Where((_, i) => (chosen & (1 << i)) != 0)]);
        }

        if (always.Count == 0 && otherwise >= 0)
        {
            sets.Add([otherwise]);
        }

        return [.. sets];
    }
}
