using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Flows;

/// <summary>
/// The sets of flows that an element can leave by, as places: unconditional flows always, conditional ones in any choice,
/// the default only when nothing else is taken.
/// </summary>
internal static class Branches
{
    /// <summary>More conditional flows than this give more sets than a search can try.</summary>
    public const int MaxChoices = 12;

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

        // Only an inclusive gateway of the specification chooses among flows without a condition: its conditions are data.
        var free = node.Kind == FlowNodeKind.InclusiveGateway && builder.Profile == SoundnessProfile.Bpmn;
        List<int> always = [];
        List<int> choices = [];
        var otherwise = -1;
        foreach (var flow in flows)
        {
            var place = builder.PlaceOf(flow);
            if (flow.IsDefault)
            {
                otherwise = place;
            }
            else if (free || flow.Element.Child("conditionExpression") is not null)
            {
                choices.Add(place);
            }
            else
            {
                always.Add(place);
            }
        }

        if (node.Kind == FlowNodeKind.InclusiveGateway && flows.Any(flow => !flow.IsDefault && flow.Element.Child("conditionExpression") is null))
        {
            builder.Differ($"In the profile bpmn the flows out of the {node} are a free choice; Camunda 7 always takes those without a condition.");
        }

        return Sets(always, choices, otherwise);
    }

    /// <summary>How many conditional flows an element leaves to choose from.</summary>
    public static int Choices(FlowNode node) =>
        node.Kind is FlowNodeKind.ExclusiveGateway or FlowNodeKind.EventBasedGateway or FlowNodeKind.ParallelGateway
            ? 0
            : node.Outgoing.Count;

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
