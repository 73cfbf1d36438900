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

    private static void Take(SortedSet<int> state, Step step)
    {
        state.ExceptWith(step.Consume);
        _ = state.RemoveWhere(step.Clear.Contains);
        if (step.Join is PathJoin path)
        {
            state.ExceptWith(path.Inputs);
        }
        else if (step.Join is ArrivalJoin { Opens: true } arrival)
        {
            state.ExceptWith(arrival.Waiting);
        }

        state.UnionWith(step.Produce);
        state.UnionWith(step.Offer);
    }
}
