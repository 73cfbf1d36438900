using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Tests.Soundness.Reference;

namespace ProcOS.Bpmn.Tests.Soundness.Engine;

/// <summary>
/// The markings in which an instance may be, as far as can be told from outside: the engine goes on by itself until every
/// token waits for a task, a timer or a join.
/// </summary>
internal sealed class PossibleMarkings
{
    private readonly TokenGame _game;
    private readonly Dictionary<string, FlowNode> _nodes;
    private Marking[] _markings;

    public PossibleMarkings(FlowScope process)
    {
        _game = new TokenGame(process, isEngine: true);
        _nodes = _game.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        _markings = Resting(_game.Starts());
    }

    /// <summary>Whether a place may hold two tokens now: what happens then is not part of the game.</summary>
    public bool IsUnsafe => _markings.Any(marking => marking.Doubled is not null);

    /// <summary>What each possible marking looks like from outside.</summary>
    public IEnumerable<string> Looks => _markings.Select(Look).Distinct();

    /// <summary>How an instance looks in which these elements wait.</summary>
    public static string LookOf(IEnumerable<string> waiting, bool hasEnded) =>
        hasEnded ? "ended" : $"[{string.Join(' ', waiting.Order(StringComparer.Ordinal))}]";

    /// <summary>Something from outside happened: a task was completed, a timer fired.</summary>
    public void Happened(string element) => _markings = Resting(_markings
        .SelectMany(_game.Moves)
        .Where(move => move.Element == element && IsFromOutside(move))
        .Select(move => move.To));

    /// <summary>Keeps the markings that look so; false when there is none.</summary>
    public bool Seen(string look)
    {
        _markings = [.. _markings.Where(marking => Look(marking) == look)];
        return _markings.Length > 0;
    }

    private Marking[] Resting(IEnumerable<Marking> from)
    {
        var resting = new Dictionary<string, Marking>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Marking>(from);
        while (open.TryPop(out var marking))
        {
            if (!seen.Add(marking.Key + marking.Doubled))
            {
                continue;
            }

            var moves = marking.IsFinal || marking.Doubled is not null
                ? []
                : _game.Moves(marking).Where(move => !IsFromOutside(move)).ToArray();
            if (moves.Length == 0)
            {
                resting[marking.Key + marking.Doubled] = marking;
            }

            foreach (var move in moves)
            {
                open.Push(move.To);
            }
        }

        return [.. resting.Values];
    }

    private bool IsFromOutside(Move move)
    {
        var node = _nodes[move.Element];
        return node.Kind switch
        {
            FlowNodeKind.IntermediateCatchEvent => !IsLink(node),
            FlowNodeKind.BoundaryEvent => true,
            FlowNodeKind.StartEvent => node.Scope.IsEventSubProcess,
            _ when node.Kind.IsActivity() && node.Inner is null => move.Counts || !IsGuarded(node),
            _ => false,
        };
    }

    private static bool IsLink(FlowNode node) => node.Has("linkEventDefinition");

    private bool IsGuarded(FlowNode node) => _game.Nodes.Any(other => other.AttachedTo == node);

    private string Look(Marking marking) => LookOf(_nodes.Values.Where(node => node.Inner is null).SelectMany(node => Waiting(node, marking)), marking.IsFinal);

    private static IEnumerable<string> Waiting(FlowNode node, Marking marking) => node.Kind switch
    {
        FlowNodeKind.IntermediateCatchEvent when IsLink(node) => [],
        FlowNodeKind.IntermediateCatchEvent or FlowNodeKind.EventBasedGateway => Outflow.Entries(node).Where(marking.Has).Select(_ => node.Id),
        _ when node.Kind.IsActivity() => Outflow.Entries(node).Append("@" + node.Id).Where(marking.Has).Select(_ => node.Id),
        _ => [],
    };
}
