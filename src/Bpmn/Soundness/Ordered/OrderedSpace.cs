using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Ordered;

/// <summary>
/// The states that an engine comes to, each with the tokens that have still to move before it rests. Breadth first by the
/// number of events and activities. Made for small spaces: it is asked only where the order decides.
/// </summary>
internal sealed class OrderedSpace
{
    private readonly TransitionSystem _system;
    private readonly EngineOrder _order;
    private readonly int _maxStates;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<State> _states = [];
    private readonly List<Way> _ways = [];
    private readonly List<int> _stuck = [];
    private List<int> _level = [];
    private List<int> _next = [];

    private OrderedSpace(TransitionSystem system, EngineOrder order, int maxStates) =>
        (_system, _order, _maxStates, Fired) = (system, order, maxStates, new bool[system.Steps.Count]);

    public bool[] Fired { get; }

    /// <summary>What a token waited in when the engine rested: it runs, even where it is always taken away.</summary>
    public HashSet<FlowNode> Rested { get; } = new(ReferenceEqualityComparer.Instance);

    public bool IsFull { get; private set; }

    /// <summary>Whether a second token came to a place: what the engine does then is not looked at.</summary>
    public bool IsUnsafe { get; private set; }

    /// <summary>Whether there is a state with tokens and without a step.</summary>
    public bool IsStuck => _stuck.Count > 0;

    public static OrderedSpace Search(TransitionSystem system, EngineOrder order, int maxStates)
    {
        var space = new OrderedSpace(system, order, maxStates);
        for (var start = 0; start < system.Starts.Count; start++)
        {
            space.Add(system.Starts[start].Places, [.. order.Pending(system.Starts[start].Places)], -1 - start, -1, 0);
        }

        (space._level, space._next) = (space._next, []);
        while (space._level.Count > 0 && !space.IsStuck)
        {
            // States of no cost join the level while it is read.
            for (var i = 0; i < space._level.Count && !space.IsFull && !space.IsUnsafe; i++)
            {
                space.Expand(space._level[i]);
            }

            if (space.IsFull || space.IsUnsafe)
            {
                break;
            }

            (space._level, space._next) = (space._next, []);
        }

        return space;
    }

    /// <summary>The first of the shortest runs to a stuck state, and what is marked there.</summary>
    public (Run Run, SortedSet<int> Marked) FirstStuck()
    {
        var run = FirstRun.To(_system, _states.ConvertAll(state => state.Distance), _ways, _stuck);
        return (Run.Of(_system, -1 - run[0].From, run.Skip(1).Select(way => way.Step)), Marked(run[^1].To));
    }

    private SortedSet<int> Marked(int state) => [.. _states[state].Marked];

    private void Expand(int number)
    {
        var marked = Marked(number);
        var pending = _states[number].Pending;
        var ends = Enumerable.Range(0, _system.Steps.Count).Where(step => _system.Steps[step].Kind == StepKind.Ends && IsEnabled(_system.Steps[step], marked)).ToArray();
        if (ends.Length > 0)
        {
            Take(number, marked, ends, pending);
            return;
        }

        while (pending.Length > 0)
        {
            var place = pending[0];
            pending = pending[1..];
            var steps = marked.Contains(place) ? _order.At(place).Where(step => IsEnabled(_system.Steps[step], marked)).ToArray() : [];
            if (steps.Length > 0)
            {
                Take(number, marked, steps, pending);
                return;
            }
        }

        Rested.UnionWith(marked.Select(place => _system.Places[place]).Where(place => place.HoldsToken).Select(place => place.Node));
        var outside = Enumerable.Range(0, _system.Steps.Count)
            .Where(step => _system.Steps[step].Kind != StepKind.Ends && IsFromOutside(_system.Steps[step]) && IsEnabled(_system.Steps[step], marked))
            .ToArray();
        if (outside.Length == 0 && marked.Any(place => _system.Places[place].HoldsToken))
        {
            _stuck.Add(number);
        }

        Take(number, marked, outside, []);
    }

    // What the engine takes by itself it also takes later, behind an asynchronous continuation.
    private bool IsFromOutside(Step step) => !EngineOrder.IsOfItself(step) || step.Consume.Any(place => !_order.At(place).Any(number => ReferenceEquals(_system.Steps[number], step)));

    private void Take(int from, SortedSet<int> marked, int[] steps, int[] pending)
    {
        foreach (var number in steps)
        {
            var step = _system.Steps[number];
            Fired[number] = true;
            var freed = Replay.After(marked, step with { Produce = [], Offer = [] });
            if (step.Produce.Any(freed.Contains))
            {
                IsUnsafe = true;
                return;
            }

            Add([.. Replay.After(marked, step)], [.. _order.Pending(step.Produce), .. pending], from, number, step.Cost);
        }
    }

    private void Add(int[] marked, int[] pending, int parent, int step, int cost)
    {
        var key = $"{string.Join(' ', marked.Order())}|{string.Join(' ', pending)}";
        if (!_numbers.TryGetValue(key, out var number))
        {
            if (_states.Count >= _maxStates)
            {
                IsFull = true;
                return;
            }

            number = _numbers[key] = _states.Count;
            (cost == 0 && parent >= 0 ? _level : _next).Add(number);
            _states.Add(new State(marked, pending, parent < 0 ? 0 : _states[parent].Distance + cost));
        }

        _ways.Add(new Way(parent, step, number));
    }

    private static bool IsEnabled(Step step, SortedSet<int> marked) =>
        Array.TrueForAll(step.Consume, marked.Contains)
        && !Array.Exists(step.Forbid, marked.Contains)
        && (step.AnyOf is null || Array.Exists(step.AnyOf, marked.Contains))
        && (step.Join is not ArrivalJoin join || Opens(join, marked) == join.Opens);

    private static bool Opens(ArrivalJoin join, SortedSet<int> marked) =>
        join.Waiting.Count(marked.Contains) + 1 >= join.Inputs.Length
        || !Array.Exists(join.Reach, place => place != join.Inputs[join.Arrival] && marked.Contains(place));

    private sealed record State(int[] Marked, int[] Pending, int Distance);
}
