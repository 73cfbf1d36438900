using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Places;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>A choice of branches, and the join that waits for those which were chosen.</summary>
internal static class InclusiveGatewayElement
{
    public static void Emit(SystemBuilder builder, Site site)
    {
        var branches = Branches.Of(builder, site.Node);
        if (site.Inputs.Length < 2)
        {
            foreach (var branch in branches)
            {
                foreach (var input in site.Inputs)
                {
                    builder.Add(new Step(site.Node, StepKind.Done, 0, [input], branch));
                }
            }
        }
        else
        {
            builder.Differ(
                $"In the profile bpmn the {site.Node} is judged whenever a token moves; Camunda 7 judges it only when a token arrives, and a token that waits there is not looked at again.");
            if (builder.Profile == SoundnessProfile.Bpmn)
            {
                EmitPathJoin(builder, site, branches);
            }
            else
            {
                EmitArrivalJoin(builder, site, branches);
            }
        }
    }

    private static void EmitPathJoin(SystemBuilder builder, Site site, int[][] branches)
    {
        var join = new PathJoin(site.Inputs, [.. site.Node.Incoming.Select(flow => InclusiveReach.Before(builder, flow, site.Node))]);
        foreach (var branch in branches)
        {
            builder.Add(new Step(site.Node, StepKind.Done, 0, [], branch) { Join = join });
        }
    }

    private static void EmitArrivalJoin(SystemBuilder builder, Site site, int[][] branches)
    {
        var reach = InclusiveReach.Of(builder, site.Node);

        // A choice of flows one after the other is one moment of the engine: no token arrives in the midst of it.
        int[] choosing = [.. reach.Where(place => builder.Places[place].Kind == PlaceKind.Choosing)];
        for (var input = 0; input < site.Inputs.Length; input++)
        {
            var wait = new ArrivalJoin(site.Inputs, site.Waiting, reach, input, Opens: false);
            foreach (var branch in branches)
            {
                builder.Add(new Step(site.Node, StepKind.Done, 0, [site.Inputs[input]], branch) { Join = wait with { Opens = true }, Forbid = choosing });
            }

            builder.Add(new Step(site.Node, StepKind.Waits, 0, [site.Inputs[input]], [site.Waiting[input]]) { Join = wait, Forbid = choosing });
        }
    }
}
