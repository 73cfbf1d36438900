using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Places;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>Tasks, call activities, and sub-processes that are not looked into: one step.</summary>
internal static class ActivityElement
{
    public static void Emit(SystemBuilder builder, Site site)
    {
        var node = site.Node;
        Notes(builder, node);
        if (site.Running >= 0)
        {
            int[] entered = [site.Running, .. site.Boundaries.Where(boundary => boundary.Armed >= 0).Select(boundary => boundary.Armed)];
            foreach (var input in site.Inputs)
            {
                builder.Add(new Step(node, StepKind.Begins, 0, [input], entered));
            }
        }

        foreach (var branch in Branches.Of(builder, node))
        {
            foreach (var place in site.Waits)
            {
                builder.Add(new Step(node, StepKind.Done, 1, [place], branch) { Clear = site.Region });
            }
        }
    }

    public static void Notes(SystemBuilder builder, FlowNode node)
    {
        if (node.Kind == FlowNodeKind.CallActivity)
        {
            builder.Note("A call activity is one step: the process that it calls has a verdict of its own.");
        }

        if (node.Element.Child("multiInstanceLoopCharacteristics") is not null || node.Element.Child("standardLoopCharacteristics") is not null)
        {
            builder.Note("Several instances of an activity are one step.");
        }
    }
}
