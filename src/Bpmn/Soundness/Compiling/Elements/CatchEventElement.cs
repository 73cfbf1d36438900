using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Places;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>Catching events in the middle, and start events that a flow enters: what they wait for comes from outside.</summary>
internal static class CatchEventElement
{
    public static void Emit(SystemBuilder builder, Site site)
    {
        if (site.Inputs.Length == 0)
        {
            return;
        }

        foreach (var branch in Branches.Of(builder, site.Node))
        {
            foreach (var input in site.Inputs)
            {
                builder.Add(new Step(site.Node, StepKind.Done, 1, [input], branch));
            }
        }
    }
}
