using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>
/// The token game played as the specification, or as Camunda 7, tells it: slow, plain, and written without a look at the
/// checker that it judges.
/// </summary>
internal sealed class TokenGame
{
    private readonly FlowScope _process;
    private readonly bool _isEngine;
    private readonly ScopeStart _start;
    private readonly Dictionary<FlowNode, FlowNode[]> _boundaries;

    public TokenGame(FlowScope process, bool isEngine)
    {
        _process = process;
        _isEngine = isEngine;
        _start = new ScopeStart(isEngine);
        Nodes = [.. process.SelfAndNested().SelectMany(scope => scope.Nodes)];
        _boundaries = Nodes.ToDictionary(node => node, node => Nodes.Where(other => other.AttachedTo == node).ToArray());
    }

    public IReadOnlyList<FlowNode> Nodes { get; }

    public IEnumerable<Marking> Starts() => _start.Of(_process, Marking.Empty);

    public IEnumerable<Move> Moves(Marking marking) => Nodes.SelectMany(node => Moves(node, marking));

    private IEnumerable<Move> Moves(FlowNode node, Marking marking) => node.Kind switch
    {
        FlowNodeKind.ExclusiveGateway => GatewayMoves.Exclusive(node, marking),
        FlowNodeKind.ParallelGateway => GatewayMoves.Parallel(node, marking),
        FlowNodeKind.EventBasedGateway => GatewayMoves.EventBased(node, marking),
        FlowNodeKind.InclusiveGateway when node.Incoming.Count < 2 => Split(node, marking),
        FlowNodeKind.InclusiveGateway => _isEngine
            ? GatewayMoves.InclusiveByEngine(node, marking)
            : GatewayMoves.InclusiveBySpecification(node, marking),
        FlowNodeKind.IntermediateThrowEvent or FlowNodeKind.EndEvent when node.Has("escalationEventDefinition") => Thrown.Escalated(node, _start, marking),
        FlowNodeKind.StartEvent or FlowNodeKind.IntermediateCatchEvent or FlowNodeKind.IntermediateThrowEvent => EventMoves.Pass(node, marking),
        FlowNodeKind.EndEvent when node.Has("terminateEventDefinition") => EventMoves.Terminate(node, marking),
        FlowNodeKind.EndEvent when node.Has("errorEventDefinition") => Thrown.By(node, "errorEventDefinition", _start, marking),
        FlowNodeKind.EndEvent when node.Has("cancelEventDefinition") => Thrown.Cancelled(node, _isEngine, marking),
        FlowNodeKind.EndEvent => EventMoves.End(node, marking),
        FlowNodeKind.BoundaryEvent => FiresByItself(node, marking) ? EventMoves.Boundary(node, _boundaries[node.AttachedTo!], marking) : [],
        FlowNodeKind.ComplexGateway or FlowNodeKind.AdHocSubProcess => throw new NotSupportedException(node.ToString()),
        _ when node.IsEventSubProcess => Triggered(node, marking),
        _ when node.Inner is not null => ActivityMoves.SubProcess(node, _boundaries[node], _start, marking),
        _ => ActivityMoves.Task(node, _boundaries[node], marking),
    };

    private static IEnumerable<Move> Split(FlowNode gateway, Marking marking) =>
        from place in Outflow.Entries(gateway).Where(marking.Has)
        from next in Outflow.LeaveBySome(gateway, marking.Take(place))
        select new Move(gateway.Id, false, next);

    private IEnumerable<Move> Triggered(FlowNode node, Marking marking)
    {
        var trigger = node.Inner!.Nodes.First(inner => inner.Kind == FlowNodeKind.StartEvent);
        var thrown = Definition(trigger);
        var begins = thrown is not null && !node.Scope.Nodes.Any(other => other != node && MayThrow(other, marking, thrown)) ? [] : EventMoves.Trigger(node, _start, marking);
        return begins.Concat(marking.Has("@" + node.Id) && !Marking.TokenPlacesOf(node.Inner!).Any(marking.Has)
            ? [new Move(node.Id, false, marking.Take("@" + node.Id))]
            : []);
    }

    /// <summary>An error or escalation may come out of any activity that runs; a cancellation only from an end event.</summary>
    private bool FiresByItself(FlowNode boundary, Marking marking) =>
        !boundary.Has("cancelEventDefinition") && !boundary.Has("compensateEventDefinition")
        && (Definition(boundary) is not { } thrown || boundary.AttachedTo!.Inner is not { } inner || MayThrow(inner, marking, thrown));

    /// <summary>Whether it may come out of a scope now: where the scope catches it itself, only out of what handles it.</summary>
    private bool MayThrow(FlowScope scope, Marking marking, string thrown)
    {
        var handler = scope.Nodes.FirstOrDefault(node => node.IsEventSubProcess
            && node.Inner!.Nodes.Any(inner => inner.Kind == FlowNodeKind.StartEvent && inner.Has(thrown)));
        return handler is null ? scope.Nodes.Any(node => MayThrow(node, marking, thrown)) : MayThrow(handler.Inner!, marking, thrown);
    }

    /// <summary>Only what runs throws.</summary>
    private bool MayThrow(FlowNode node, Marking marking, string thrown) =>
        !_boundaries[node].Any(boundary => boundary.Has(thrown))
        && (node.Inner is { } inner
            ? MayThrow(inner, marking, thrown)
            : node.Kind.IsActivity() && Outflow.Entries(node).Append("@" + node.Id).Any(marking.Has));

    private static string? Definition(FlowNode catcher) => new[] { "errorEventDefinition", "escalationEventDefinition" }.FirstOrDefault(catcher.Has);
}
