using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Searching.Guided;

/// <summary>
/// How many events and activities a token at each place has still to go through before nothing can be taken any more: at
/// least. What stands where a step needs nothing else cannot be stuck there. It counts only where no step takes several
/// tokens together, so that none is counted twice. A step lowers the sum over all tokens by no more than it costs.
/// </summary>
internal static class LeastRest
{
    // Of a token in a loop without a way out.
    private const int Endless = 1 << 20;

    /// <summary>The least length of a run to a stuck state.</summary>
    public static int OfStarts(TransitionSystem system)
    {
        var rest = Of(system);
        return system.Starts.Min(start => start.Places.Sum(place => rest[place]));
    }

    /// <summary>The sum over all tokens of a state.</summary>
    public static LeastToCome ToCome(TransitionSystem system)
    {
        var rest = Of(system);
        return state =>
        {
            var sum = 0;
            for (var place = Bits.Next(state, 0); place >= 0; place = Bits.Next(state, place + 1))
            {
                sum += rest[place];
            }

            return sum;
        };
    }

    // The least first, as Dijkstra does: of each step the last of what it fills settles what it empties.
    private static int[] Of(TransitionSystem system)
    {
        var rest = new int[system.Places.Count];
        Array.Fill(rest, Endless);
        var moves = Moving(system);
        var open = new PriorityQueue<int, int>(Enumerable.Range(0, rest.Length).Where(place => !moves[place]).Select(place => (place, 0)));
        var (waits, makers) = (new int[system.Steps.Count], new List<int>[rest.Length]);
        for (var number = 0; number < waits.Length; number++)
        {
            var step = system.Steps[number];
            if (step.Consume.Length != 1 || !moves[step.Consume[0]])
            {
                continue;
            }

            waits[number] = step.Produce.Length;
            foreach (var place in step.Produce)
            {
                (makers[place] ??= []).Add(number);
            }

            if (step.Produce.Length == 0)
            {
                open.Enqueue(step.Consume[0], step.Cost);
            }
        }

        Settle(system, open, waits, makers, rest);
        return rest;
    }

    // Makers are the steps that fill a place, and wait for what has come of it and of all else that they fill.
    private static void Settle(TransitionSystem system, PriorityQueue<int, int> open, int[] waits, List<int>[] makers, int[] rest)
    {
        var done = new bool[rest.Length];
        while (open.TryDequeue(out var place, out var least))
        {
            if (done[place])
            {
                continue;
            }

            (done[place], rest[place]) = (true, Math.Min(least, Endless));
            foreach (var maker in makers[place] ?? [])
            {
                if (--waits[maker] == 0)
                {
                    var step = system.Steps[maker];
                    open.Enqueue(step.Consume[0], step.Cost + step.Produce.Sum(next => rest[next]));
                }
            }
        }
    }

    // The places that only steps empty which need one token, one of them nothing else.
    private static bool[] Moving(TransitionSystem system)
    {
        var moves = new bool[system.Places.Count];
        foreach (var step in system.Steps.Where(step => step.Consume.Length == 1 && step.Forbid.Length == 0 && step.AnyOf is null && step.Join is null))
        {
            moves[step.Consume[0]] = true;
        }

        foreach (var step in system.Steps)
        {
            foreach (var place in step.Consume.Length > 1 ? step.Consume.Concat(Touch.Cleared(step)) : Touch.Cleared(step))
            {
                moves[place] = false;
            }
        }

        return moves;
    }
}
