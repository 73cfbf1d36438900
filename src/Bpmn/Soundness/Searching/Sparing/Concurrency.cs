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

    /// <param name="rows">For each place those that may be marked beside it; may grow.</param>
    internal Concurrency(TransitionSystem system, ulong[][] rows) =>
        (_system, _rows, _words) = (system, rows, Bits.Words(system.Places.Count));

    public static Concurrency Of(TransitionSystem system) => new ConcurrencyClosure(system).Close();

    /// <summary>Whether both places may be marked at the same time; of one place, whether it may be marked at all.</summary>
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

    /// <summary>The steps that may bring a second token, each with the place that may get it.</summary>
    public IEnumerable<(Step Step, int Place)> SecondTokens()
    {
        var along = new ulong[_words];
        foreach (var step in _system.Steps)
        {
            if (Along(step, along))
            {
                Empty(step, along);
                foreach (var place in step.Produce.Where(place => Bits.Has(along, place)))
                {
                    yield return (step, place);
                }
            }
        }
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
            _waiting.Add(join.Waiting, waiting = Bits.Of(join.Waiting, _words));
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
