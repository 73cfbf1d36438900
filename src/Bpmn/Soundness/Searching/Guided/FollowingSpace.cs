using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Sparing;
using ProcOS.Bpmn.Soundness.Searching.Wide;

namespace ProcOS.Bpmn.Soundness.Searching.Guided;

/// <summary>
/// The states after given events and activities, one element after the other. Gateways and the like are taken only where the
/// next element asks for it, so that what each of many branches may do does not multiply. A sub-process is over as soon as its
/// last token is, as in <see cref="LimitedSpace"/>. It follows a shortest run: a state that other elements led to before has
/// nothing to tell.
/// </summary>
internal sealed class FollowingSpace(TransitionSystem system, int maxStates, StubbornSets stubborn) : WideSpace(system, maxStates, keepEdges: false)
{
    private readonly Dictionary<FlowNode, int[]> _paid = Enumerable.Range(0, system.Steps.Count)
        .Where(number => !system.Steps[number].IsFree)
        .GroupBy(number => system.Steps[number].Element)
        .ToDictionary(steps => steps.Key, steps => steps.ToArray(), (IEqualityComparer<FlowNode>)ReferenceEqualityComparer.Instance);

    private readonly int[] _free = [.. Enumerable.Range(0, system.Steps.Count).Where(number => system.Steps[number].IsFree)];
    private readonly List<int> _distances = [];
    private readonly List<int> _chosen = [];
    private readonly List<int> _ends = [];
    private int _reached;

    /// <summary>The states in which the scope begins.</summary>
    /// <param name="starts">The numbers of the starts.</param>
    public List<int> Begin(IEnumerable<int> starts)
    {
        var states = new List<int>();
        foreach (var start in starts)
        {
            _reached = -1;
            Start(start);
            if (_reached >= 0)
            {
                states.Add(_reached);
            }
        }

        return Settled(states);
    }

    /// <summary>The elements that might come next; no other does, whatever gateways do.</summary>
    public IEnumerable<FlowNode> Next(IReadOnlyList<int> states)
    {
        var filled = new ulong[StateAt(0).Length];
        foreach (var state in states)
        {
            Bits.Unite(filled, StateAt(state));
        }

        var rest = _free;
        for (var before = 0; before != rest.Length;)
        {
            before = rest.Length;
            rest = [.. rest.Where(step => !Fill(step))];
        }

        return _paid.Where(element => Array.Exists(element.Value, MightBeTaken)).Select(element => element.Key);

        bool MightBeTaken(int step) => Array.TrueForAll(System.Steps[step].Consume, place => Bits.Has(filled, place));

        bool Fill(int step)
        {
            if (!MightBeTaken(step))
            {
                return false;
            }

            foreach (var place in System.Steps[step].Produce.Concat(System.Steps[step].Offer))
            {
                Bits.Add(filled, place);
            }

            return true;
        }
    }

    /// <summary>The states after the element, where it comes next; <see cref="StateSpace.UnsafeStep"/> is set where it brings a second token.</summary>
    public List<int> After(IReadOnlyList<int> states, FlowNode element)
    {
        var known = Count;
        var (open, seen, after) = (new Queue<int>(states), new HashSet<int>(states), new List<int>());
        (UnsafeStep, UnsafeState) = (-1, -1);
        while (open.TryDequeue(out var state) && !IsFull)
        {
            if (!MustEnd(state, _chosen))
            {
                stubborn.Towards(StateAt(state), _paid[element], _chosen);
            }

            foreach (var step in _chosen)
            {
                var next = Follow(state, step);
                if (next >= 0 && _distances[next] == _distances[state] && seen.Add(next))
                {
                    open.Enqueue(next);
                }
                else if (next >= known && _distances[next] > _distances[state] && seen.Add(next))
                {
                    after.Add(next);
                }
            }
        }

        return Settled(after);
    }

    /// <summary>Those of the states after which no more than so many events and activities have to come.</summary>
    public List<int> Within(IEnumerable<int> states, LeastToCome rest, int length) => [.. states.Where(state => rest(StateAt(state)) <= length)];

    // By fewer events and activities than before where a choice of flows leaves out what another one has to come to its end.
    protected override void Reach(int state, int parent, int step)
    {
        _reached = state;
        var distance = parent < 0 ? 0 : _distances[parent] + System.Steps[step].Cost;
        if (state == _distances.Count)
        {
            _distances.Add(distance);
        }
        else if (distance < _distances[state])
        {
            Lead(state, parent, step);
            _distances[state] = distance;
        }
    }

    // Ends what has no token left.
    private List<int> Settled(List<int> states)
    {
        var (open, seen, settled) = (new Queue<int>(states), new HashSet<int>(states), new List<int>());
        while (open.TryDequeue(out var state) && !IsFull)
        {
            if (!MustEnd(state, _ends))
            {
                settled.Add(state);
                continue;
            }

            foreach (var next in _ends.Select(step => Follow(state, step)).Where(next => next >= 0 && seen.Add(next)))
            {
                open.Enqueue(next);
            }
        }

        return settled;
    }

    private bool MustEnd(int state, List<int> steps)
    {
        steps.Clear();
        AddEnabled(state, free: true, steps);
        _ = steps.RemoveAll(step => System.Steps[step].Kind != StepKind.Ends);
        return steps.Count > 0;
    }

    private int Follow(int state, int step)
    {
        _reached = -1;
        Take(state, step);
        return _reached;
    }
}
