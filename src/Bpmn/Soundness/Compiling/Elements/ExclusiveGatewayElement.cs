namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>One token in, one out.</summary>
internal static class ExclusiveGatewayElement
{
    private static readonly int[] Nothing = [];

    public static void Emit(SystemBuilder builder, Site site)
    {
        foreach (var input in site.Inputs)
        {
            foreach (var flow in site.Node.Outgoing)
            {
                builder.Add(new Step(site.Node, StepKind.Done, 0, [input], [builder.PlaceOf(flow)]));
            }

            if (site.Node.Outgoing.Count == 0)
            {
                builder.Add(new Step(site.Node, StepKind.Done, 0, [input], Nothing));
            }
        }
    }
}
