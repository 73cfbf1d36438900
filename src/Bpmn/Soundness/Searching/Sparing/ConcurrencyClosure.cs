using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Sparing;

/// <summary>
/// Finds which places may be marked at the same time: begins with those of each start, and takes each step that may be taken
/// among the places found so far, again when any of those grows on which that depends, until none grows.
/// </summary>
internal sealed class ConcurrencyClosure
{
    private readonly TransitionSystem _system;
    private readonly ulong[][] _rows;
    private readonly Concurrency _found;
    private readonly ulong[] _rest;
    private readonly ulong[] _made;
    private readonly Stack<int> _changed = new();

    public ConcurrencyClosure(TransitionSystem system)
    {
        _system = system;
        var words = Bits.Words(system.Places.Count);
        (_rest, _made) = (new ulong[words], new ulong[words]);
        _rows = [.. system.Places.Select(_ => new ulong[words])];
        _found = new Concurrency(system, _rows);
    }

    public Concurrency Close()
    {
        Begin();
        var takers = Takers();
        var open = new Queue<int>(Enumerable.Range(0, _system.Steps.Count));
        var waits = new bool[_system.Steps.Count];
        Array.Fill(waits, true);
        while (open.TryDequeue(out var number))
        {
            waits[number] = false;
            Take(_system.Steps[number]);
            while (_changed.TryPop(out var place))
            {
                foreach (var taker in takers[place] ?? [])
                {
                    if (!waits[taker])
                    {
                        waits[taker] = true;
                        open.Enqueue(taker);
                    }
                }
            }
        }

        return _found;
    }

    // Messages may be there at any time: who sends when is not looked at.
    private void Begin()
    {
        for (var place = 0; place < _rows.Length; place++)
        {
            if (_system.Places[place].Kind == PlaceKind.Message)
            {
                _rows[place].AsSpan().Fill(ulong.MaxValue);
                foreach (var row in _rows)
                {
                    Bits.Add(row, place);
                }
            }
        }

        foreach (var start in _system.Starts)
        {
            foreach (var place in start.Places)
            {
                foreach (var other in start.Places)
                {
                    Bits.Add(_rows[place], other);
                }
            }
        }
    }

    // For each place the steps on which it depends whether they may be taken.
    private List<int>[] Takers()
    {
        var takers = new List<int>[_rows.Length];
        for (var number = 0; number < _system.Steps.Count; number++)
        {
            foreach (var place in Touch.Triggers(_system.Steps[number]))
            {
                (takers[place] ??= []).Add(number);
            }
        }

        return takers;
    }

    private void Take(Step step)
    {
        if (!_found.Along(step, _rest))
        {
            return;
        }

        Concurrency.Empty(step, _rest);
        Array.Clear(_made);
        int[] filled = [.. step.Produce, .. step.Offer];
        foreach (var place in filled)
        {
            Bits.Add(_made, place);
        }

        foreach (var place in filled)
        {
            Unite(place, _made);
            Unite(place, _rest);
        }

        if (filled.Length > 0)
        {
            for (var place = Bits.Next(_rest, 0); place >= 0 && place < _rows.Length; place = Bits.Next(_rest, place + 1))
            {
                Unite(place, _made);
            }
        }
    }

    private void Unite(int place, ulong[] others)
    {
        var row = _rows[place];
        var grown = false;
        for (var word = 0; word < row.Length; word++)
        {
            grown |= (others[word] & ~row[word]) != 0;
            row[word] |= others[word];
        }

        if (grown)
        {
            _changed.Push(place);
        }
    }
}
