using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Places;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>The gateway's token stays before it until the first of its events happens; the others are given up, or awaited.</summary>
internal static class EventBasedGatewayElement
{
    public static void Emit(SystemBuilder builder, Site site)
    {
        var all = EventGateways.AwaitsAll(builder, site.Node);
        foreach (var input in site.Inputs)
        {
            foreach (var flow in site.Node.Outgoing.Where(flow => EventGateways.Awaits(flow.Target!, builder.Profile)))
            {
                int[] awaited = all ? [.. site.Node.Outgoing.Where(other => !ReferenceEquals(other, flow)).Select(builder.PlaceOf)] : [];
                foreach (var branch in Branches.Of(builder, flow.Target!))
                {
                    builder.Add(new Step(flow.Target!, StepKind.Done, 1, [input], [.. awaited, .. branch]) { Also = [site.Node] });
                }
            }
        }
    }
}
