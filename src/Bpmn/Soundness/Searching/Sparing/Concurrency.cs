using System.Numerics;
using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Sparing;

/// <summary>
/// Which places may be marked at the same time: found from the steps alone, in time polynomial in their number. It may name
/// pairs that never are, but misses none.
/// </summary>
internal sealed class Concurrency
{
    private readonly TransitionSystem _system;
    private readonly ulong[][] _rows;
    private readonly Dictionary<int[], ulong[]> _waiting = [];
    private readonly int _words;

    private Concurrency(TransitionSystem system)
    {
        _system = system;
        _words = Bits.Words(system.Places.Count);
        _rows = new ulong[system.Places.Count][];
        for (var place = 0; place < _rows.Length; place++)
        {
            _rows[place] = new ulong[_words];
        }
    }

    public static Concurrency Of(TransitionSystem system)
    {
        var found = new Concurrency(system);
        found.Begin();
        found.Close();
        return found;
    }

    public bool Together(int one, int other) => Bits.Has(_rows[one], other);

    /// <summary>The places that may be marked when the step can be taken, what it consumes among them.</summary>
    /// <returns>False when it can never be taken.</returns>
    public bool Along(Step step, Span<ulong> places)
    {
        if (step.Join is PathJoin path)
        {
            return AlongPath(path, places);
        }

        WhileWaiting(step).CopyTo(places);
        foreach (var place in step.Consume)
        {
            if (!Bits.Has(places, place))
            {
                return false;
            }
        }

        foreach (var place in step.Forbid)
        {
            Bits.Remove(places, place);
        }

        if (step.AnyOf is not null && !Bits.HasAny(places, step.AnyOf))
        {
            return false;
        }

        if (step.Join is ArrivalJoin { Opens: true } arrival)
        {
            Wait(arrival, places);
        }

        return true;
    }

    /// <summary>The places that may be marked as long as the tokens are there that the step needs.</summary>
    public ulong[] WhileWaiting(Step step)
    {
        var places = new ulong[_words];
        if (step.Join is PathJoin path)
        {
            foreach (var input in path.Inputs)
            {
                Bits.Unite(places, _rows[input]);
            }

            return places;
        }

        Array.Fill(places, ulong.MaxValue);
        foreach (var place in step.Consume)
        {
            Bits.Intersect(places, _rows[place]);
        }

        return places;
    }

    /// <summary>Takes from the places those that the step empties, whatever is there.</summary>
    public static void Empty(Step step, Span<ulong> places)
    {
        foreach (var place in step.Consume)
        {
            Bits.Remove(places, place);
        }

        for (var place = step.Clear.From; place < step.Clear.To; place++)
        {
            Bits.Remove(places, place);
        }

        foreach (var place in step.Join?.Emptied ?? [])
        {
            Bits.Remove(places, place);
        }
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

    private void Close()
    {
        var takers = new List<int>[_rows.Length];
        var open = new Queue<int>();
        var waits = new bool[_system.Steps.Count];
        for (var number = 0; number < waits.Length; number++)
        {
            foreach (var place in Touch.Triggers(_system.Steps[number]))
            {
                (takers[place] ??= []).Add(number);
            }

            open.Enqueue(number);
            waits[number] = true;
        }

        var (rest, made, changed) = (new ulong[_words], new ulong[_words], new Stack<int>());
        while (open.TryDequeue(out var number))
        {
            waits[number] = false;
            Take(_system.Steps[number], rest, made, changed);
            while (changed.TryPop(out var place))
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
    }

    private void Take(Step step, ulong[] rest, ulong[] made, Stack<int> changed)
    {
        if (!Along(step, rest))
        {
            return;
        }

        Empty(step, rest);
        Array.Clear(made);
        int[] filled = [.. step.Produce, .. step.Offer];
        foreach (var place in filled)
        {
            Bits.Add(made, place);
        }

        foreach (var place in filled)
        {
            Unite(place, made, changed);
            Unite(place, rest, changed);
        }

        if (filled.Length > 0)
        {
            for (var place = Bits.Next(rest, 0); place >= 0 && place < _rows.Length; place = Bits.Next(rest, place + 1))
            {
                Unite(place, made, changed);
            }
        }
    }

    private void Unite(int place, ulong[] others, Stack<int> changed)
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
            changed.Push(place);
        }
    }

    // A token beside the join keeps it closed while it can come to an empty input only.
    private bool AlongPath(PathJoin join, Span<ulong> places)
    {
        places.Clear();
        var possible = false;
        foreach (var input in join.Inputs)
        {
            possible |= Together(input, input);
            Bits.Unite(places, _rows[input]);
        }

        for (var place = Bits.Next(places, 0); place >= 0 && place < _rows.Length; place = Bits.Next(places, place + 1))
        {
            if (!MayStandBeside(join, place))
            {
                Bits.Remove(places, place);
            }
        }

        return possible;
    }

    private bool MayStandBeside(PathJoin join, int place)
    {
        var (isReached, isCovered) = (false, true);
        for (var i = 0; i < join.Inputs.Length; i++)
        {
            var reaches = Array.BinarySearch(join.Reach[i], place) >= 0;
            var filled = Together(place, join.Inputs[i]);
            isReached |= reaches && filled;
            isCovered &= !reaches || filled;
        }

        return isReached || isCovered;
    }

    // A token that can still come keeps the join closed, unless as many wait as there are inputs.
    private void Wait(ArrivalJoin join, Span<ulong> places)
    {
        var input = join.Inputs[join.Arrival];
        if (!_waiting.TryGetValue(join.Waiting, out var waiting))
        {
            _waiting.Add(join.Waiting, waiting = new ulong[_words]);
            Array.ForEach(join.Waiting, place => Bits.Add(waiting, place));
        }

        foreach (var place in join.Reach)
        {
            if (place == input || !Bits.Has(places, place))
            {
                continue;
            }

            var count = 1;
            for (var word = 0; word < _words; word++)
            {
                count += BitOperations.PopCount(_rows[place][word] & _rows[input][word] & waiting[word]);
            }

            if (count < join.Inputs.Length)
            {
                Bits.Remove(places, place);
            }
        }
    }
}
