using ProcOS.Bpmn.Soundness.Compiling.Places;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>A token from each incoming flow, a token to each outgoing one; conditions count for nothing.</summary>
internal static class ParallelGatewayElement
{
    public static void Emit(SystemBuilder builder, Site site)
    {
        if (site.Inputs.Length > 0)
        {
            builder.Add(new Step(site.Node, StepKind.Done, 0, site.Inputs, [.. site.Node.Outgoing.Select(builder.PlaceOf)]));
        }
    }
}
