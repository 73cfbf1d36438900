using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Places;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>Throwing events in the middle: what they throw is caught elsewhere or by nobody, and the token goes on.</summary>
internal static class ThrowEventElement
{
    public static void Emit(SystemBuilder builder, Site site)
    {
        var node = site.Node;
        var handlers = Compensation.RunBy(builder, node);
        if (node.Means(Catchers.Escalation, builder.Profile))
        {
            Propagation.Emit(builder, site, Catchers.Escalation, Branches.Of(builder, node), handlers);
            return;
        }

        foreach (var branch in Onwards(builder, node))
        {
            foreach (var input in site.Inputs)
            {
                builder.Add(new Step(node, StepKind.Done, 1, [input], branch) { Also = handlers });
            }
        }
    }

    private static int[][] Onwards(SystemBuilder builder, FlowNode node) =>
        LinkEvents.IsSource(node, builder.Profile)
            ? LinkEvents.TargetOf(node, builder.Profile) is { } target ? [[builder.SiteOf(target).Link]] : [[]]
            : Branches.Of(builder, node);
}
