using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Places;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>One token in, one out.</summary>
internal static class ExclusiveGatewayElement
{
    private static readonly int[] Nothing = [];

    public static void Emit(SystemBuilder builder, Site site)
    {
        var ways = Ways(builder, site.Node);
        foreach (var input in site.Inputs)
        {
            for (var way = 0; way < ways; way++)
            {
                builder.Add(new Step(site.Node, StepKind.Done, 0, [input], [builder.PlaceOf(site.Node.Outgoing[way])]));
            }

            if (ways == 0)
            {
                builder.Add(new Step(site.Node, StepKind.Done, 0, [input], Nothing));
            }
        }
    }

    // The engine tries flows in document order, and refuses a second one without a condition.
    private static int Ways(SystemBuilder builder, FlowNode gateway)
    {
        var flows = gateway.Outgoing;
        var open = -1;
        for (var i = 0; i < flows.Count; i++)
        {
            if (flows[i].IsDefault || (flows[i].Condition is null && open >= 0))
            {
                return flows.Count;
            }

            open = flows[i].Condition is null ? i : open;
        }

        if (open < 0 || open == flows.Count - 1)
        {
            return flows.Count;
        }

        builder.Differ($"Camunda 7 tries the flows out of the {gateway} in document order and always takes the one without a condition: those behind it are never taken.");
        return builder.Profile == SoundnessProfile.Bpmn ? flows.Count : open + 1;
    }
}
