using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Sparing;

/// <summary>
/// Which steps must be looked at together: those of which one may take away, bar or change what the other does. Watches are
/// steps here too.
/// </summary>
internal sealed class Dependencies
{
    // For each place the steps that take its token, empty it whatever is there, fill it, need it empty, need it or another
    // filled, judge an inclusive join by it, and need to know how many such are filled.
    private readonly ulong[][] _consume;
    private readonly ulong[][] _clear;
    private readonly ulong[][] _fill;
    private readonly ulong[][] _forbid;
    private readonly ulong[][] _any;
    private readonly ulong[][] _judge;
    private readonly ulong[][] _count;

    // Steps that can be taken at all, and those of inclusive joins by paths.
    private readonly ulong[] _possible;
    private readonly List<int> _joins = [];
    private readonly HashSet<int> _offered;
    private readonly int _words;

    public Dependencies(TransitionSystem system, IReadOnlyList<Step> steps, Concurrency concurrency)
    {
        _words = Bits.Words(steps.Count);
        _possible = new ulong[_words];
        _offered = [.. system.Steps.SelectMany(step => step.Offer)];
        ulong[][] Sets() => [.. Enumerable.Range(0, system.Places.Count).Select(_ => new ulong[_words])];
        (_consume, _clear, _fill, _forbid, _any, _judge, _count) = (Sets(), Sets(), Sets(), Sets(), Sets(), Sets(), Sets());
        var along = new ulong[Bits.Words(system.Places.Count)];
        for (var number = 0; number < steps.Count; number++)
        {
            if (concurrency.Along(steps[number], along))
            {
                Bits.Add(_possible, number);
                Index(number, steps[number], isWatch: number >= system.Steps.Count);
            }
        }

        Of = new ulong[steps.Count][];
        Beside = new ulong[steps.Count][];
        for (var number = 0; number < steps.Count; number++)
        {
            Beside[number] = BesideOf(steps[number], steps, concurrency);
            Of[number] = DependingOn(steps[number]);
            Bits.Intersect(Of[number], Beside[number]);
        }
    }

    /// <summary>For each step those that depend on it when it can be taken.</summary>
    public ulong[][] Of { get; }

    /// <summary>For each step those that may be taken while what it consumes is there.</summary>
    public ulong[][] Beside { get; }

    /// <summary>The steps that put a token on the place.</summary>
    public ulong[] Fill(int place) => _fill[place];

    /// <summary>Adds the steps that take the token from the place.</summary>
    public void AddEmptying(int place, Span<ulong> set)
    {
        Bits.Unite(set, _consume[place]);
        Bits.Unite(set, _clear[place]);
    }

    // What a watch would do is never done.
    private void Index(int number, Step step, bool isWatch)
    {
        Add(_consume, step.Consume, number);
        Add(_forbid, step.Forbid, number);
        Add(_any, step.AnyOf ?? [], number);
        if (step.Join is PathJoin path)
        {
            Add(_judge, path.Looked, number);
            Add(_count, path.Inputs, number);
            _joins.Add(number);
        }
        else if (step.Join is ArrivalJoin arrival)
        {
            Add(_judge, arrival.Looked, number);
            Add(_count, arrival.Looked, number);
        }

        if (!isWatch)
        {
            Add(_clear, Touch.Cleared(step), number);
            Add(_fill, step.Produce.Concat(step.Offer), number);
        }
    }

    private static void Add(ulong[][] sets, IEnumerable<int> places, int number)
    {
        foreach (var place in places)
        {
            Bits.Add(sets[place], number);
        }
    }

    private ulong[] DependingOn(Step step)
    {
        var found = new ulong[_words];
        void Unite(ulong[][] sets, IEnumerable<int> places)
        {
            foreach (var place in places)
            {
                Bits.Unite(found, sets[place]);
            }
        }

        var cleared = Touch.Cleared(step).ToArray();
        var filled = step.Produce.Concat(step.Offer).ToArray();
        Unite(_clear, step.Consume);
        Unite(_fill, cleared);
        foreach (var emptied in new[] { step.Consume, cleared })
        {
            Unite(_consume, emptied);
            Unite(_any, emptied);
            Unite(_count, emptied);
        }

        Unite(_clear, filled);
        Unite(_forbid, filled);
        Unite(_judge, filled);

        // A message that is sent again before it was received counts once.
        Unite(_consume, step.Offer);
        Unite(_fill, step.Consume.Where(_offered.Contains));

        Unite(_fill, step.Forbid);
        Unite(_consume, step.AnyOf ?? []);
        Unite(_clear, step.AnyOf ?? []);
        if (step.Join is PathJoin path)
        {
            Unite(_fill, path.Looked);
            Unite(_consume, path.Inputs);
            Unite(_clear, path.Inputs);
        }
        else if (step.Join is ArrivalJoin arrival)
        {
            Unite(_fill, arrival.Looked);
            Unite(_consume, arrival.Looked);
            Unite(_clear, arrival.Looked);
        }

        return found;
    }

    // All but those that need a token from where none can be meanwhile.
    private ulong[] BesideOf(Step step, IReadOnlyList<Step> steps, Concurrency concurrency)
    {
        var beside = new ulong[_words];
        var along = concurrency.WhileWaiting(step);
        for (var place = 0; place < _consume.Length; place++)
        {
            if (!Bits.Has(along, place))
            {
                Bits.Unite(beside, _consume[place]);
            }
        }

        for (var word = 0; word < _words; word++)
        {
            beside[word] = _possible[word] & ~beside[word];
        }

        foreach (var join in _joins)
        {
            if (!Array.Exists(((PathJoin)steps[join].Join!).Inputs, place => Bits.Has(along, place)))
            {
                Bits.Remove(beside, join);
            }
        }

        return beside;
    }
}
