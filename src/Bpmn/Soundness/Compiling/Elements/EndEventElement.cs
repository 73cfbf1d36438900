using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>End events: a token ends, or the scope, or an activity further out.</summary>
internal static class EndEventElement
{
    private static readonly int[][] Nothing = [[]];

    public static void Emit(SystemBuilder builder, Site site)
    {
        var node = site.Node;
        if (node.Has(Catchers.Error))
        {
            Propagation.Emit(builder, site, Catchers.Error, Nothing);
        }
        else if (node.Has(Catchers.Escalation))
        {
            Propagation.Emit(builder, site, Catchers.Escalation, Nothing);
        }
        else if (node.Has("cancelEventDefinition"))
        {
            Cancel(builder, site);
        }
        else
        {
            var clear = node.Has("terminateEventDefinition") ? builder.ContentOf(node.Scope) : default;
            foreach (var input in site.Inputs)
            {
                builder.Add(new Step(node, StepKind.Done, 1, [input], []) { Clear = clear });
            }
        }
    }

    // The transaction around ends, and its cancel event goes on; where it has none, the token ends with all others inside.
    private static void Cancel(SystemBuilder builder, Site site)
    {
        var transaction = site.Node.Scope.Owner;
        while (transaction is not null && transaction.Kind != FlowNodeKind.Transaction)
        {
            transaction = transaction.Scope.Owner;
        }

        var boundary = transaction is null || !builder.HasSite(transaction)
            ? null
            : builder.SiteOf(transaction).Boundaries.Find(candidate => candidate.Node.Has("cancelEventDefinition"));
        foreach (var input in site.Inputs)
        {
            if (boundary is not null)
            {
                Propagation.Interrupt(builder, site.Node, input, boundary.Node);
            }
            else
            {
                builder.Add(new Step(site.Node, StepKind.Done, 1, [input], []) { Clear = builder.ContentOf(site.Node.Scope) });
            }
        }
    }
}
