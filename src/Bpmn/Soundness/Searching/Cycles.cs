using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>
/// Whether a token can come back to where it was. Where none can, each step moves a token on, so that every run ends: what
/// is never stuck then completes, and the steps between states need not be kept.
/// </summary>
internal static class Cycles
{
    public static bool Exist(TransitionSystem system)
    {
        var (places, steps) = (system.Places.Count, system.Steps);
        var waiting = new int[places];
        var leaving = new List<int>[places];
        foreach (var step in steps)
        {
            foreach (var from in step.Taken)
            {
                (leaving[from] ??= []).AddRange(step.Produce.Concat(step.Offer.Where(place => system.Places[place].HoldsToken)));
            }
        }

        for (var place = 0; place < places; place++)
        {
            foreach (var to in leaving[place] ?? [])
            {
                waiting[to]++;
            }
        }

        var open = new Stack<int>();
        for (var place = 0; place < places; place++)
        {
            if (waiting[place] == 0)
            {
                open.Push(place);
            }
        }

        var done = 0;
        while (open.TryPop(out var place))
        {
            done++;
            foreach (var to in leaving[place] ?? [])
            {
                if (--waiting[to] == 0)
                {
                    open.Push(to);
                }
            }
        }

        return done < places;
    }
}
