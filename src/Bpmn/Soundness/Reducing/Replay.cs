using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>The state after a run.</summary>
internal static class Replay
{
    public static SortedSet<int> Of(TransitionSystem system, StartOption start, IEnumerable<int> steps)
    {
        var state = new SortedSet<int>(start.Places);
        foreach (var number in steps)
        {
            Take(state, system.Steps[number]);
        }

        return state;
    }

    /// <summary>The state after one step.</summary>
    public static SortedSet<int> After(IEnumerable<int> state, Step step)
    {
        var after = new SortedSet<int>(state);
        Take(after, step);
        return after;
    }

    private static void Take(SortedSet<int> state, Step step)
    {
        state.ExceptWith(step.Consume);
        _ = state.RemoveWhere(step.Clear.Contains);
        state.ExceptWith(step.Join?.Emptied ?? []);
        state.UnionWith(step.Produce);
        state.UnionWith(step.Offer);
    }
}
