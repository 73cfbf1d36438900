namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>The gateway's token stays before it until the first of its events happens.</summary>
internal static class EventBasedGatewayElement
{
    public static void Emit(SystemBuilder builder, Site site)
    {
        foreach (var input in site.Inputs)
        {
            foreach (var flow in site.Node.Outgoing)
            {
                if (!EventGateways.Chooses(flow))
                {
                    builder.Add(new Step(site.Node, StepKind.Done, 0, [input], [builder.PlaceOf(flow)]));
                    continue;
                }

                foreach (var branch in Branches.Of(builder, flow.Target!))
                {
                    builder.Add(new Step(flow.Target!, StepKind.Done, 1, [input], branch) { Also = [site.Node] });
                }
            }
        }
    }
}
