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
    public const string FiresOnce = "A non-interrupting event fires at most once while its activity or scope runs; in a run it may fire again.";

    public static void Emit(SystemBuilder builder, Site site)
    {
        var node = site.Node;
        if (node.AttachedTo is not { } attached || node.Has(Compensation.Definition) || node.Has(Transactions.Definition)
            || attached.Kind.IsGateway() || attached.IsForCompensation)
        {
            return;
        }

        var host = builder.SiteOf(attached);
        var thrown = node.Has(Catchers.Error) ? Catchers.Error : node.Has(Catchers.Escalation) ? Catchers.Escalation : null;
        var open = SubProcesses.IsOpen(builder, attached);
        var from = open && thrown is not null ? Catchers.Throwers(builder, attached.Inner!, node, thrown) : null;
        var interrupts = node.IsInterrupting || thrown == Catchers.Error;
        if (!interrupts)
        {
            builder.Note(FiresOnce);
        }

        foreach (var branch in Branches.Of(builder, node))
        {
            foreach (var place in interrupts ? host.Waits : [site.Armed])
            {
                builder.Add(new Step(node, StepKind.Fires, 1, [place], branch)
                {
                    AnyOf = from,
                    Clear = interrupts ? host.Region : default,
                    Also = [attached],
                    Rescues = interrupts && open && thrown is null,
                });
            }
        }
    }
}
