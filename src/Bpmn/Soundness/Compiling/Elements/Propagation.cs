using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Places;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>Errors and escalations on their way to what catches them.</summary>
internal static class Propagation
{
    /// <summary>Adds the steps of an event that throws, with whatever catches it.</summary>
    /// <param name="definition">What is thrown.</param>
    /// <param name="onwards">Where a token that is not interrupted goes on: nothing for an end event.</param>
    /// <param name="handlers">What the event compensates along with it.</param>
    public static void Emit(SystemBuilder builder, Site site, string definition, int[][] onwards, FlowNode[] handlers)
    {
        var catcher = Catchers.Find(builder, site.Node, definition);
        foreach (var input in site.Inputs)
        {
            var interrupts = catcher is not null && (catcher.IsInterrupting || definition == Catchers.Error);
            if (catcher is not null && interrupts && !builder.HasSite(catcher))
            {
                builder.Add(new Step(site.Node, StepKind.Leaves, 1, [input], []) { Clear = builder.AllPlaces, Also = handlers });
            }
            else if (catcher is null || !builder.HasSite(catcher))
            {
                Plain(builder, site.Node, input, onwards, handlers);
            }
            else if (interrupts)
            {
                Interrupt(builder, site.Node, input, catcher, handlers);
            }
            else
            {
                Inform(builder, site.Node, input, catcher, onwards, handlers);
            }
        }
    }

    // Ends the activity, or the scope, around the catching event, and goes on there.
    private static void Interrupt(SystemBuilder builder, FlowNode thrower, int input, FlowNode catcher, FlowNode[] handlers)
    {
        var boundary = catcher.Kind == FlowNodeKind.BoundaryEvent;
        var clear = boundary ? builder.SiteOf(catcher.AttachedTo!).Region : builder.ContentOf(catcher.Scope.Owner!.Scope);
        foreach (var places in Begun(builder, catcher))
        {
            builder.Add(new Step(thrower, StepKind.Caught, 1, [input], places) { Clear = clear, Also = [.. Along(catcher), .. handlers] });
        }
    }

    // The thrower goes on; the catching event begins its path if it has not fired before.
    private static void Inform(SystemBuilder builder, FlowNode thrower, int input, FlowNode catcher, int[][] onwards, FlowNode[] handlers)
    {
        var armed = catcher.Kind == FlowNodeKind.BoundaryEvent
            ? builder.SiteOf(catcher).Armed
            : builder.SiteOf(catcher.Scope.Owner!).Armed;
        foreach (var onward in onwards)
        {
            foreach (var places in Begun(builder, catcher))
            {
                builder.Add(new Step(thrower, StepKind.Caught, 1, [input, armed], [.. onward, .. places]) { Also = [.. Along(catcher), .. handlers] });
            }

            builder.Add(new Step(thrower, StepKind.Done, 1, [input], onward) { Forbid = [armed], Also = handlers });
        }
    }

    private static void Plain(SystemBuilder builder, FlowNode thrower, int input, int[][] onwards, FlowNode[] handlers)
    {
        foreach (var onward in onwards)
        {
            builder.Add(new Step(thrower, StepKind.Done, 1, [input], onward) { Also = handlers });
        }
    }

    private static IEnumerable<int[]> Begun(SystemBuilder builder, FlowNode catcher) =>
        catcher.Kind == FlowNodeKind.BoundaryEvent
            ? Branches.Of(builder, catcher)
            : EventSubProcessElement.Begun(builder, builder.SiteOf(catcher.Scope.Owner!));

    private static FlowNode[] Along(FlowNode catcher) =>
        catcher.Kind == FlowNodeKind.BoundaryEvent ? [catcher] : [catcher, catcher.Scope.Owner!];
}
