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
        var leaving = Leaving(system);
        var waiting = new int[leaving.Length];
        foreach (var to in leaving.SelectMany(places => places))
        {
            waiting[to]++;
        }

        // Takes away each place that nothing leads to any more: those of a cycle stay.
        var (open, done) = (new Stack<int>(Enumerable.Range(0, waiting.Length).Where(place => waiting[place] == 0)), 0);
        while (open.TryPop(out var place))
        {
            done++;
            foreach (var to in leaving[place])
            {
                if (--waiting[to] == 0)
                {
                    open.Push(to);
                }
            }
        }

        return done < waiting.Length;
    }

    // For each place those to which its token can move on.
    private static List<int>[] Leaving(TransitionSystem system)
    {
        var leaving = system.Places.Select(_ => new List<int>()).ToArray();
        foreach (var step in system.Steps)
        {
            int[] filled = [.. step.Produce, .. step.Offer.Where(place => system.Places[place].HoldsToken)];
            foreach (var from in step.Taken)
            {
                leaving[from].AddRange(filled);
            }
        }

        return leaving;
    }
}
