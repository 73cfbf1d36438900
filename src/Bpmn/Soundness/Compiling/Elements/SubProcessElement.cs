using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Places;
using ProcOS.Bpmn.Soundness.Compiling.Starts;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>Sub-processes and transactions: they begin with their start, and end when no token is left inside.</summary>
internal static class SubProcessElement
{
    public static void Emit(SystemBuilder builder, Site site)
    {
        var node = site.Node;
        ActivityElement.Notes(builder, node);
        if (node.Kind == FlowNodeKind.AdHocSubProcess)
        {
            builder.Note("Each activity of an ad-hoc sub-process runs at most once, in any order.");
        }

        if (site.Inputs.Length > 0)
        {
            int[] own = [site.Running, .. site.Boundaries.Where(boundary => boundary.Armed >= 0).Select(boundary => boundary.Armed)];
            foreach (var option in ScopeStarts.Of(builder, node.Inner!))
            {
                foreach (var input in site.Inputs)
                {
                    builder.Add(new Step(node, StepKind.Begins, 1, [input], [.. own, .. option.Places]) { Also = option.Events });
                }
            }
        }

        EmitEnd(builder, site);
    }

    /// <summary>The step by which it ends.</summary>
    public static void EmitEnd(SystemBuilder builder, Site site)
    {
        var inside = builder.TokenPlaces(site.Content);
        foreach (var branch in Branches.Of(builder, site.Node))
        {
            builder.Add(new Step(site.Node, StepKind.Ends, 0, [site.Running], branch) { Clear = site.Region, Forbid = inside });
        }
    }
}
