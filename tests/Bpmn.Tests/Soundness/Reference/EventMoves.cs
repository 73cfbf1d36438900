using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

internal static class EventMoves
{
    /// <summary>An intermediate event, a throwing link one to before the catching one, and a start event that a flow enters (<c>camunda7</c>).</summary>
    public static IEnumerable<Move> Pass(FlowNode node, Marking marking) =>
        from place in Outflow.Entries(node).Where(marking.Has)
        from next in LinkTarget(node) is { } target ? [marking.Take(place).Put("^" + target.Id)] : Outflow.Leave(node, marking.Take(place))
        select new Move(node.Id, true, next);

    /// <summary>An end event without meaning beyond its token.</summary>
    public static IEnumerable<Move> End(FlowNode node, Marking marking) =>
        Outflow.Entries(node).Where(marking.Has).Select(place => new Move(node.Id, true, marking.Take(place)));

    /// <summary>Ends all tokens of its own scope.</summary>
    public static IEnumerable<Move> Terminate(FlowNode node, Marking marking) => Outflow.Entries(node).Where(marking.Has)
        .Select(_ => new Move(node.Id, true, marking.Clear(Marking.PlacesOf(node.Scope))));

    /// <summary>Fires while its activity runs; one that does not interrupt fires once an activation.</summary>
    public static IEnumerable<Move> Boundary(FlowNode boundary, IReadOnlyList<FlowNode> all, Marking marking)
    {
        if (boundary.AttachedTo is not { } host || !marking.Has("@" + host.Id) || !marking.Has("~" + boundary.Id))
        {
            return [];
        }

        var after = boundary.IsInterrupting ? ActivityMoves.Stop(host, all, marking) : marking.Take("~" + boundary.Id);
        return Outflow.Leave(boundary, after).Select(next => new Move(boundary.Id, true, next));
    }

    /// <summary>Begins an event sub-process, once while the scope around it runs.</summary>
    public static IEnumerable<Move> Trigger(FlowNode node, ScopeStart start, Marking marking)
    {
        var trigger = node.Inner!.Nodes.First(inner => inner.Kind == FlowNodeKind.StartEvent);
        if (!marking.Has("~" + trigger.Id))
        {
            return [];
        }

        var after = (trigger.IsInterrupting ? marking.Clear(Marking.PlacesOf(node.Scope)) : marking.Take("~" + trigger.Id)).Put("@" + node.Id);
        return start.Of(node.Inner!, after).Select(next => new Move(trigger.Id, true, next));
    }

    /// <summary>The catching link of the same name; null for all other nodes.</summary>
    public static FlowNode? LinkTarget(FlowNode node)
    {
        var name = node.Kind == FlowNodeKind.IntermediateThrowEvent ? LinkName(node) : null;
        return name is null ? null : node.Scope.Nodes.FirstOrDefault(other =>
            other.Kind == FlowNodeKind.IntermediateCatchEvent && LinkName(other) == name);
    }

    private static string? LinkName(FlowNode node) =>
        node.EventDefinitions.FirstOrDefault(definition => definition.LocalName == "linkEventDefinition")?.Attribute("name");
}
