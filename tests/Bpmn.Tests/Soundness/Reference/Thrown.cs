using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>Error and cancel end events: who catches them, from the inside out.</summary>
internal static class Thrown
{
    public static IEnumerable<Move> By(FlowNode end, string definition, ScopeStart start, Marking marking) =>
        from place in Outflow.Entries(end).Where(marking.Has)
        from move in Caught(end.Scope, definition, start, marking) ?? [new Move(end.Id, true, marking.Take(place))]
        select move with { Element = end.Id, Partner = move.Element };

    /// <summary>Null when nothing catches it: then only its own token ends.</summary>
    private static IEnumerable<Move>? Caught(FlowScope scope, string definition, ScopeStart start, Marking marking)
    {
        for (var around = scope; ; around = around.Owner.Scope)
        {
            // An event sub-process inside wins over a boundary event on the outside. One that runs does not catch its own.
            var handler = around.IsEventSubProcess ? null : around.Nodes.FirstOrDefault(node => node.IsEventSubProcess
                && node.Inner!.Nodes.First(inner => inner.Kind == FlowNodeKind.StartEvent) is { } trigger
                && trigger.Has(definition) && marking.Has("~" + trigger.Id));
            if (handler is not null)
            {
                return EventMoves.Trigger(handler, start, marking);
            }

            if (around.Owner is not { } host)
            {
                return null;
            }

            var all = host.Scope.Nodes.Where(node => node.AttachedTo == host).ToArray();
            if (all.FirstOrDefault(node => node.Has(definition)) is { } boundary)
            {
                return Outflow.Leave(boundary, ActivityMoves.Stop(host, all, marking)).Select(next => new Move(boundary.Id, true, next));
            }
        }
    }
}
