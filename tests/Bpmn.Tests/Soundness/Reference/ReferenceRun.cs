namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>
/// The run of some length to what a verdict shows that comes first in the file, by trying: at each place of the run the events
/// and activities that can come next are taken in the order of the file, until one leads there in time.
/// </summary>
internal sealed class ReferenceRun
{
    private const int MostTries = 3_000;

    private readonly TokenGame _game;
    private readonly Func<Marking, bool> _shows;
    private readonly Dictionary<string, int> _order;
    private readonly HashSet<string> _vain = new(StringComparer.Ordinal);

    private ReferenceRun(TokenGame game, Func<Marking, bool> shows)
    {
        (_game, _shows) = (game, shows);
        _order = game.Nodes
            .OrderBy(node => (node.Element.Line, node.Element.Column))
            .Select((node, number) => (node.Id, number))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The ids of its events and activities; null after too many tries.</summary>
    /// <param name="shows">Whether the run may end in the marking.</param>
    public static IReadOnlyList<string>? First(TokenGame game, int length, Func<Marking, bool> shows)
    {
        var run = new ReferenceRun(game, shows);
        var first = run.From(run.Close(game.Starts()), length);
        return run._vain.Count > MostTries ? null : first ?? throw new InvalidOperationException($"There is no run of {length} to it.");
    }

    private List<string>? From(IReadOnlyCollection<Marking> markings, int left)
    {
        if (left == 0)
        {
            return markings.Any(_shows) ? [] : null;
        }

        var key = $"{left} {string.Join('|', markings.Select(marking => marking.Key).Order(StringComparer.Ordinal))}";
        if (_vain.Contains(key) || _vain.Count > MostTries)
        {
            return null;
        }

        foreach (var next in markings.SelectMany(Moves).Where(move => move.Counts).GroupBy(move => move.Element).OrderBy(group => _order[group.Key]))
        {
            if (From(Close(next.Select(move => move.To)), left - 1) is { } rest)
            {
                return [next.Key, .. rest];
            }
        }

        _ = _vain.Add(key);
        return null;
    }

    // What gateways lead to.
    private List<Marking> Close(IEnumerable<Marking> markings)
    {
        var closed = markings.DistinctBy(Name).ToList();
        var seen = closed.Select(Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < closed.Count; i++)
        {
            closed.AddRange(Moves(closed[i]).Where(move => !move.Counts && seen.Add(Name(move.To))).Select(move => move.To));
        }

        return closed;
    }

    // A sub-process is over when its last token is: a run in which anything comes between is not told.
    private IEnumerable<Move> Moves(Marking marking)
    {
        Move[] moves = marking.IsFinal || marking.Doubled is not null ? [] : [.. _game.Moves(marking)];
        var ends = moves.Where(move => !move.Counts && _game.Nodes.Any(node => node.Id == move.Element && node.Inner is not null)).ToArray();
        return ends.Length > 0 ? ends : moves;
    }

    private static string Name(Marking marking) => $"{marking.Key} {marking.Doubled}";
}
