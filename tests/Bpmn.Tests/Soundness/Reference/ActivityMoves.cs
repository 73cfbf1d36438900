using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

internal static class ActivityMoves
{
    /// <summary>A task or call without boundary events is one step. One that can be interrupted counts when it is done.</summary>
    public static IEnumerable<Move> Task(FlowNode task, IReadOnlyList<FlowNode> boundaries, Marking marking) => boundaries.Count == 0
        ? from place in Outflow.Entries(task).Where(marking.Has)
          from next in Outflow.Leave(task, marking.Take(place))
          select new Move(task.Id, true, next)
        : Begin(task, boundaries, marking).Select(move => move with { Counts = false })
            .Concat(marking.Has("@" + task.Id) ? End(task, boundaries, marking).Select(move => move with { Counts = true }) : []);

    /// <summary>Begins its content, which counts, and completes when no token is left inside.</summary>
    public static IEnumerable<Move> SubProcess(FlowNode node, IReadOnlyList<FlowNode> boundaries, ScopeStart start, Marking marking)
    {
        var running = marking.Has("@" + node.Id);
        var isEmpty = !Marking.TokenPlacesOf(node.Inner!).Any(marking.Has);
        return Begin(node, boundaries, marking)
            .SelectMany(move => start.Of(node.Inner!, move.To).Select(begun => move with { To = begun }))
            .Concat(running && isEmpty ? End(node, boundaries, marking) : []);
    }

    public static Marking Stop(FlowNode node, IEnumerable<FlowNode> boundaries, Marking marking)
    {
        var stopped = marking.Take("@" + node.Id).Clear(boundaries.Select(boundary => "~" + boundary.Id));
        return node.Inner is null ? stopped : stopped.Clear(Marking.PlacesOf(node.Inner));
    }

    private static IEnumerable<Move> Begin(FlowNode node, IReadOnlyList<FlowNode> boundaries, Marking marking) =>
        from place in Outflow.Entries(node).Where(marking.Has)
        let running = marking.Take(place).Put("@" + node.Id)
        select new Move(node.Id, true, boundaries.Aggregate(running, (now, boundary) => now.Put("~" + boundary.Id)));

    private static IEnumerable<Move> End(FlowNode node, IReadOnlyList<FlowNode> boundaries, Marking marking) =>
        Outflow.Leave(node, Stop(node, boundaries, marking)).Select(next => new Move(node.Id, false, next));
}
