using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Reducing.Inclusive;

/// <summary>An inclusive join with all that fills the flows before it.</summary>
internal sealed class InclusiveBlock
{
    private readonly NetGraph _net;
    private readonly JoinView _join;
    private readonly HashSet<int> _inputs;
    private readonly HashSet<int> _producers;
    private readonly ChoiceBlock? _choice;

    private InclusiveBlock(NetGraph net, JoinView join, HashSet<int> producers, ChoiceBlock? choice) =>
        (_net, _join, _inputs, _producers, _choice) = (net, join, [.. join.Inputs], producers, choice);

    /// <summary>Null where more than steps that ask nothing, or one choice among many flows, have to do with the flows.</summary>
    public static InclusiveBlock? Of(NetGraph net, JoinView join)
    {
        var producers = join.Inputs.SelectMany(place => net.Producers[place]).ToHashSet();
        if (producers.Count == 0 || !producers.All(step => net.Plain[step])
            || !Array.TrueForAll(join.Inputs, place => net.IsFreeOrBeforeJoin(place) && net.Consumers[place].All(join.Steps.Contains) && net.SeenAlike(place, join.Inputs[0], but: join)))
        {
            return null;
        }

        if (!producers.Any(step => ChoiceBlock.IsPart(net, step)))
        {
            return new InclusiveBlock(net, join, producers, null);
        }

        return ChoiceBlock.Of(net, join, producers) is { } choice ? new InclusiveBlock(net, join, [choice.Entry], choice) : null;
    }

    /// <summary>Whether no token keeps it closed, where it is judged by paths.</summary>
    public bool IsOpenByPaths() => _join.Rule is PathJoin && Around().All(_join.SeesToAll);

    /// <summary>Whether the last of the tokens that come together opens it, where it judges arrivals.</summary>
    public bool IsOpenByArrival(Func<Concurrency> together)
    {
        if (_join.Rule is not ArrivalJoin { Waiting: var waiting })
        {
            return false;
        }

        var (concurrency, around) = (together(), Around().ToArray());
        return _join.Inputs.Concat(waiting).Concat(_choice?.Places ?? []).All(place => !Array.Exists(around, other => concurrency.Together(place, other)))
            && _producers.All(step => ComesAlone(step, concurrency, around, waiting));
    }

    /// <summary>Lets the join ask nothing.</summary>
    /// <returns>The places that may now fit a rule.</returns>
    public IEnumerable<int> Open()
    {
        _choice?.Shrink();
        if (_join.Rule is ArrivalJoin rule)
        {
            OpenByArrival(rule);
        }
        else
        {
            OpenByPaths(_join.Inputs[0]);
        }

        _net.Release(_join);
        return _join.Inputs.Where(place => !_net.Removed[place])
            .Concat(_join.Steps.SelectMany(step => _net.Post[step]))
            .Concat(_producers.SelectMany(step => _net.Pre[step]));
    }

    private void OpenByPaths(int first)
    {
        foreach (var step in _producers)
        {
            _net.Refill(step, _join.Inputs, first);
        }

        foreach (var step in _join.Steps)
        {
            _net.Retake(step, first);
        }

        Array.ForEach(_join.Inputs[1..], _net.RemovePlace);
    }

    // All but the last wait.
    private void OpenByArrival(ArrivalJoin rule)
    {
        var waits = _join.Steps.Where(step => _net.System.Steps[step].Join is ArrivalJoin { Opens: false })
            .ToDictionary(step => _net.System.Steps[step].Consume[0]);
        foreach (var step in _producers)
        {
            var filled = rule.Inputs.Where(_net.Post[step].Contains).ToArray();
            foreach (var input in filled[..^1])
            {
                _net.Trace[step] = Rope.Join(_net.Trace[step], Rope.Of(waits[input]));
            }

            _net.Refill(step, rule.Inputs, filled[^1]);
        }

        foreach (var wait in waits.Values)
        {
            _net.Remove(wait);
        }

        Array.ForEach(rule.Waiting, _net.RemovePlace);
    }

    // What else the join looks at.
    private IEnumerable<int> Around() => Enumerable.Range(0, _net.Removed.Length)
        .Where(place => !_net.Removed[place] && !_inputs.Contains(place) && _join.Sees(place) && !(_choice?.Places.Contains(place) ?? false));

    private bool ComesAlone(int step, Concurrency concurrency, int[] around, int[] waiting)
    {
        if (_choice is null && _net.Post[step].Any(around.Contains))
        {
            return false;
        }

        return _net.IsStart(step) || !around.Concat(_inputs).Concat(waiting).Any(place =>
            !_net.Pre[step].Contains(place) && _net.Pre[step].All(own => concurrency.Together(own, place)));
    }
}
