using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Places;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>
/// Events on the border of an activity. Errors and escalations come from what is thrown inside, or from activities, which
/// may throw anything; all others come from outside, at any time while the activity runs.
/// </summary>
internal static class BoundaryEventElement
{
    /// <summary>Said where an event from outside is on the border of what an engine may pass through at once.</summary>
    private const string TakesTime = "Activities take time, so that an event on their border can fire; Camunda 7 passes at once through those that wait for nothing.";

    public const string FiresOnce = "A non-interrupting event fires at most once while its activity or scope runs; in a run it may fire again.";

    public static void Emit(SystemBuilder builder, Site site)
    {
        var node = site.Node;
        var triggers = node.Meaning(builder.Profile);
        if (node.AttachedTo is not { } attached || attached.Kind.IsGateway() || attached.IsForCompensation
            || node.Means(Compensation.Definition, builder.Profile)
            || (triggers.Count > 0 && triggers.All(trigger => trigger.LocalName == Transactions.Definition)))
        {
            return;
        }

        var host = builder.SiteOf(attached);
        var open = SubProcesses.IsOpen(builder, attached);
        var outside = node.IsFromOutside(builder.Profile);
        var interrupts = node.IsInterrupting || node.Means(Catchers.Error, builder.Profile);
        if (!interrupts)
        {
            builder.Note(FiresOnce);
        }

        if (outside && attached.Kind is not (FlowNodeKind.UserTask or FlowNodeKind.ReceiveTask))
        {
            builder.Note(TakesTime);
        }

        foreach (var branch in Branches.Of(builder, node))
        {
            foreach (var place in interrupts ? host.Waits : [site.Armed])
            {
                builder.Add(new Step(node, StepKind.Fires, 1, [place], branch)
                {
                    AnyOf = open && !outside ? Catchers.Throwers(builder, attached.Inner!, node) : null,
                    Clear = interrupts ? host.Region : default,
                    Also = [attached],
                    Rescues = interrupts && outside && attached.Inner is { Nodes.Count: > 0 },
                });
            }
        }
    }
}
