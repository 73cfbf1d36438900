using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>Errors, cancellations and escalations: who catches them, from the inside out.</summary>
internal static class Thrown
{
    public static IEnumerable<Move> By(FlowNode end, string definition, ScopeStart start, Marking marking) =>
        from place in Outflow.Entries(end).Where(marking.Has)
        from move in Caught(end.Scope, definition, start, marking) ?? [new Move(end.Id, true, marking.Take(place))]
        select move with { Element = end.Id, Partner = move.Element };

    /// <summary>
    /// Ends the transaction around, and goes on where it is caught. Where nothing on the border catches it, nothing goes on;
    /// an engine fails then, and the token stays.
    /// </summary>
    public static IEnumerable<Move> Cancelled(FlowNode end, bool isEngine, Marking marking)
    {
        var transaction = end.Scope.Owner!;
        while (transaction.Kind != FlowNodeKind.Transaction)
        {
            transaction = transaction.Scope.Owner!;
        }

        var all = transaction.Scope.Nodes.Where(node => node.AttachedTo == transaction).ToArray();
        var boundary = all.FirstOrDefault(node => node.Has("cancelEventDefinition"));
        if (boundary is null && isEngine)
        {
            return [];
        }

        return from place in Outflow.Entries(end).Where(marking.Has)
               let stopped = ActivityMoves.Stop(transaction, all, marking)
               from next in boundary is null ? [stopped] : Outflow.Leave(boundary, stopped)
               select new Move(end.Id, true, next, boundary?.Id);
    }

    /// <summary>Where what catches it does not interrupt, the thrower goes on; so it does where nothing catches it.</summary>
    public static IEnumerable<Move> Escalated(FlowNode thrower, ScopeStart start, Marking marking)
    {
        var catcher = Catcher(thrower);
        foreach (var place in Outflow.Entries(thrower).Where(marking.Has))
        {
            var taken = marking.Take(place);
            var onwards = thrower.Kind == FlowNodeKind.EndEvent ? [taken] : Outflow.Leave(thrower, taken);
            var moved = catcher is null || (!catcher.IsInterrupting && !taken.Has("~" + catcher.Id)) ? onwards
                : catcher.IsInterrupting ? Fired(catcher, start, taken)
                : onwards.SelectMany(onward => Fired(catcher, start, onward));
            foreach (var next in moved)
            {
                yield return new Move(thrower.Id, true, next, catcher?.Id);
            }
        }
    }

    private static FlowNode? Catcher(FlowNode thrower)
    {
        FlowNode? from = null;
        for (var around = thrower.Scope; ; around = from.Scope)
        {
            var inside = around.Nodes
                .Where(node => node.IsEventSubProcess && node != from)
                .Select(node => node.Inner!.Nodes.First(inner => inner.Kind == FlowNodeKind.StartEvent))
                .FirstOrDefault(trigger => trigger.Has("escalationEventDefinition"));
            if (inside is not null || around.Owner is not { } host)
            {
                return inside;
            }

            if (host.Scope.Nodes.FirstOrDefault(node => node.AttachedTo == host && node.Has("escalationEventDefinition")) is { } boundary)
            {
                return boundary;
            }

            from = host;
        }
    }

    private static IEnumerable<Marking> Fired(FlowNode catcher, ScopeStart start, Marking marking)
    {
        if (catcher.Kind != FlowNodeKind.BoundaryEvent)
        {
            return EventMoves.Trigger(catcher.Scope.Owner!, start, marking).Select(move => move.To);
        }

        var host = catcher.AttachedTo!;
        var all = host.Scope.Nodes.Where(node => node.AttachedTo == host);
        return Outflow.Leave(catcher, catcher.IsInterrupting ? ActivityMoves.Stop(host, all, marking) : marking.Take("~" + catcher.Id));
    }

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
