using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Places;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;

namespace ProcOS.Bpmn.Soundness.Compiling.Elements;

/// <summary>End events: a token ends, or the scope, or an activity further out.</summary>
internal static class EndEventElement
{
    public const string Terminate = "terminateEventDefinition";

    private static readonly int[][] Nothing = [[]];

    public static void Emit(SystemBuilder builder, Site site)
    {
        var node = site.Node;
        var handlers = Compensation.RunBy(builder, node);
        if (node.Means(Catchers.Error, builder.Profile))
        {
            Propagation.Emit(builder, site, Catchers.Error, Nothing, handlers);
        }
        else if (node.Means(Catchers.Escalation, builder.Profile))
        {
            Propagation.Emit(builder, site, Catchers.Escalation, Nothing, handlers);
        }
        else if (node.Means(Transactions.Definition, builder.Profile))
        {
            Cancel(builder, site);
        }
        else
        {
            var clear = node.Means(Terminate, builder.Profile) ? builder.ContentOf(node.Scope) : default;
            foreach (var input in site.Inputs)
            {
                builder.Add(new Step(node, StepKind.Done, 1, [input], []) { Clear = clear, Also = handlers });
            }
        }
    }

    // The transaction around ends, what it holds is compensated, and its cancel event goes on; without one nothing does.
    private static void Cancel(SystemBuilder builder, Site site)
    {
        var transaction = Transactions.Around(site.Node);
        if (transaction is null || !builder.HasSite(transaction))
        {
            // The transaction is proved by itself: what lies around it is not part of the system.
            foreach (var input in site.Inputs)
            {
                builder.Add(new Step(site.Node, StepKind.Leaves, 1, [input], []) { Clear = builder.AllPlaces });
            }

            return;
        }

        var around = builder.SiteOf(transaction);
        var boundary = around.Boundaries.Find(candidate => candidate.Node.Means(Transactions.Definition, builder.Profile))?.Node;
        if (boundary is null)
        {
            builder.Differ($"In the profile bpmn the {site.Node} ends {transaction}, behind which nothing goes on; Camunda 7 fails there, as it has no cancel event on its border.");
            if (builder.Profile == SoundnessProfile.Camunda7)
            {
                return;
            }
        }

        var handlers = Compensation.Inside(builder, transaction.Inner!);
        foreach (var input in site.Inputs)
        {
            foreach (var branch in boundary is null ? Nothing : Branches.Of(builder, boundary))
            {
                builder.Add(new Step(site.Node, boundary is null ? StepKind.Done : StepKind.Caught, 1, [input], branch)
                {
                    Clear = around.Region,
                    Also = boundary is null ? handlers : [boundary, .. handlers],
                });
            }
        }
    }
}
