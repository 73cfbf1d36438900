using System.Numerics;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Wide;

namespace ProcOS.Bpmn.Soundness.Searching.Sparing;

/// <summary>
/// Strong stubborn sets (Valmari): of the steps that can be taken in a state only those are followed on which nothing
/// depends that the others could do before them. All states without a step are still reached, by runs of the same steps in
/// another order and so as short as the shortest. Where such a state can be reached from each that is visited, it can from
/// every state, and each step that can be taken anywhere is taken, so that nothing is ignored (A. Valmari, "Stop It, and Be
/// Stubborn!", 2017); where not, the caller has to search whole. Second tokens stay visible as <see cref="Watches"/>.
/// </summary>
internal sealed class StubbornSets
{
    // Each step is compared with each, and keeps a bit for each other.
    private const int MaxSteps = 5_000;

    // The steps of the system, then what is watched: second tokens, and two tokens before one end event.
    private readonly Step[] _steps;
    private readonly int _secondTokens;
    private readonly int _ends;
    private readonly Dependencies _dependencies;
    private readonly Reasons _reasons;

    // In which order sets are tried.
    private readonly int[] _keys;

    // Which steps count: all but the watches of what was seen.
    private readonly ulong[] _counted;
    private bool _ignoresEnds;

    // Of them those that cost nothing, and the watches of second tokens.
    private readonly ulong[] _free;

    // Those that can be taken in the state, and the set with the fewest of them that was found.
    private readonly ulong[] _enabled;
    private readonly ulong[] _best;
    private int _fewest;

    // The set that is tried; which steps can still matter to it; those whose reasons are not in it yet; whose tokens had a try.
    private readonly ulong[] _set;
    private readonly ulong[] _allowed;
    private readonly ulong[] _among;
    private readonly Stack<int> _open = new();
    private readonly ulong[] _tried;

    private StubbornSets(TransitionSystem system)
    {
        var concurrency = Concurrency.Of(system);
        _steps = [.. system.Steps, .. Watches.OfSecondTokens(concurrency)];
        (_secondTokens, _ends) = (system.Steps.Count, _steps.Length);
        _steps = [.. _steps, .. Watches.OfEnds(system, concurrency)];
        _dependencies = new Dependencies(system, _steps, concurrency);
        var words = Bits.Words(_steps.Length);
        (_enabled, _set, _best, _allowed, _among) = (new ulong[words], new ulong[words], new ulong[words], new ulong[words], new ulong[words]);
        _reasons = new Reasons(_dependencies, words);
        _tried = new ulong[Bits.Words(system.Places.Count)];
        _counted = new ulong[words];
        Array.Fill(_counted, ulong.MaxValue);
        _free = Bits.Of(Enumerable.Range(0, _ends).Where(number => number >= _secondTokens || _steps[number].IsFree), words);

        // Of sets of one size one that leaves fewer tokens is better: what each of many tokens may do then does not multiply.
        _keys = [.. Enumerable.Range(0, _ends).OrderBy(number => _steps[number].Produce.Length - _steps[number].Consume.Length)];
    }

    /// <summary>Whether a second token in one place could not be ruled out beforehand.</summary>
    public bool WatchesSecondTokens => _secondTokens < _ends;

    /// <summary>Whether two tokens before one end event could not be ruled out beforehand.</summary>
    public bool WatchesEnds => _ends < _steps.Length;

    /// <summary>Null where there are so many steps that comparing each with each takes longer than it spares.</summary>
    public static StubbornSets? Of(TransitionSystem system) => system.Steps.Count > MaxSteps ? null : new StubbornSets(system);

    /// <summary>The steps to follow from the state, in document order; none where none can be taken.</summary>
    public void Choose(ReadOnlySpan<ulong> state, List<int> steps)
    {
        steps.Clear();
        _fewest = Look(state);
        _enabled.CopyTo(_best.AsSpan());

        // Where a second token can come all is followed: the step that brings it is one of them.
        if (Bits.Next(_enabled, _secondTokens) < 0)
        {
            TrySets(state);
        }

        AddChosen(steps);
    }

    /// <summary>
    /// The steps to follow from the state where one of the goals has to be the next that costs something: whatever can be
    /// done before it and after it still can, by the same steps in another order.
    /// </summary>
    /// <param name="goals">All steps of which one has to be the next; they cost something.</param>
    public void Towards(ReadOnlySpan<ulong> state, int[] goals, List<int> steps)
    {
        steps.Clear();
        _ = Look(state);
        _free.CopyTo(_among.AsSpan());
        foreach (var goal in goals)
        {
            Bits.Add(_among, goal);
        }

        Bits.Intersect(_enabled, _among);
        _enabled.CopyTo(_best.AsSpan());
        _fewest = int.MaxValue;
        if (Bits.Next(_enabled, _secondTokens) < 0)
        {
            Close(goals, _among, state);
        }

        AddChosen(steps);
    }

    /// <summary>Two tokens before one end event need not show any more.</summary>
    public void IgnoreEnds()
    {
        _ignoresEnds = true;
        for (var watch = _ends; watch < _steps.Length; watch++)
        {
            Bits.Remove(_counted, watch);
        }
    }

    // How many steps, and watches of second tokens, can be taken.
    private int Look(ReadOnlySpan<ulong> state)
    {
        Array.Clear(_enabled);
        var count = 0;
        for (var number = 0; number < _ends; number++)
        {
            if (CanBeTaken(_steps[number], state))
            {
                Bits.Add(_enabled, number);
                count++;
            }
        }

        // Of two tokens before one end event one sight is enough.
        for (var number = _ends; number < _steps.Length && !_ignoresEnds; number++)
        {
            if (CanBeTaken(_steps[number], state))
            {
                IgnoreEnds();
            }
        }

        return count;
    }

    private void TrySets(ReadOnlySpan<ulong> state)
    {
        Array.Clear(_tried);
        foreach (var key in _keys)
        {
            if (_fewest <= 1)
            {
                break;
            }

            if (!Bits.Has(_enabled, key))
            {
                continue;
            }

            // Steps that contend for a token have much the same set: one try for each token is enough.
            var token = _steps[key].Join is PathJoin path ? path.Inputs[0] : _steps[key].Consume[0];
            if (!Bits.Has(_tried, token))
            {
                Bits.Add(_tried, token);
                Close([key], _counted, state);
            }
        }
    }

    private static bool CanBeTaken(Step step, ReadOnlySpan<ulong> state)
    {
        if (step.Join is not PathJoin path)
        {
            return WideCondition.Allows(step, state, -1);
        }

        foreach (var input in path.Inputs)
        {
            if (Bits.Has(state, input))
            {
                return WideCondition.Allows(step, state, input);
            }
        }

        return false;
    }

    private void AddChosen(List<int> steps)
    {
        for (var number = Bits.Next(_best, 0); number >= 0 && number < _secondTokens; number = Bits.Next(_best, number + 1))
        {
            if (Bits.Has(_enabled, number))
            {
                steps.Add(number);
            }
        }
    }

    private void Close(ReadOnlySpan<int> keys, ulong[] counted, ReadOnlySpan<ulong> state)
    {
        Array.Clear(_set);
        counted.CopyTo(_allowed.AsSpan());
        _open.Clear();
        foreach (var key in keys)
        {
            Bits.Add(_set, key);
            _open.Push(key);
        }

        var count = 0;
        while (_open.TryPop(out var number))
        {
            if (Bits.Has(_enabled, number))
            {
                if (++count >= _fewest)
                {
                    return;
                }

                // As long as what it consumes is there, no other can be taken but those beside it.
                Bits.Intersect(_allowed, _dependencies.Beside[number]);
                Add(_dependencies.Of[number]);
            }
            else
            {
                Add(_reasons.Find(_steps[number], state, _allowed, _set));
            }
        }

        _fewest = count;
        _set.CopyTo(_best.AsSpan());
    }

    private void Add(ulong[] steps)
    {
        for (var word = 0; word < _set.Length; word++)
        {
            var added = steps[word] & _allowed[word] & ~_set[word];
            _set[word] |= added;
            for (; added != 0; added &= added - 1)
            {
                _open.Push((word << 6) + BitOperations.TrailingZeroCount(added));
            }
        }
    }
}
