using ProcOS.Bpmn.Soundness.Compiling.Places;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using ProcOS.Bpmn.Soundness.Compiling.Starts;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>
/// Sub-processes that an event of their scope begins: at most once while the scope runs. An interrupting one takes all
/// other tokens of the scope away.
/// </summary>
internal static class EventSubProcessElement
{
    public static void Emit(SystemBuilder builder, Site site)
    {
        var start = EventSubProcesses.StartOf(site.Node)!;
        var scope = site.Node.Scope;
        var around = builder.ContentOf(scope);
        var outside = start.IsFromOutside(builder.Profile);
        var alive = outside ? builder.TokenPlaces(around) : Catchers.Throwers(builder, scope, start);
        var interrupts = start.IsInterrupting || start.Means(Catchers.Error, builder.Profile);
        if (!interrupts)
        {
            builder.Note(BoundaryEventElement.FiresOnce);
        }

        foreach (var places in Begun(builder, site))
        {
            builder.Add(new Step(start, StepKind.Fires, 1, [site.Armed], places)
            {
                AnyOf = alive,
                Clear = interrupts ? around : default,
                Also = [site.Node],
                Rescues = interrupts && outside,
            });
        }

        SubProcessElement.EmitEnd(builder, site);
    }

    /// <summary>What is marked when it begins, for each way to begin.</summary>
    public static IEnumerable<int[]> Begun(SystemBuilder builder, Site site) =>
        ScopeStarts.Of(builder, site.Node.Inner!).Select(option => (int[])[site.Running, .. option.Places]);
}
