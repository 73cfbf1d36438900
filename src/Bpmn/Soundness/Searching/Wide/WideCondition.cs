using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Wide;

/// <summary>Whether a step may be taken in a state of many words.</summary>
internal static class WideCondition
{
    /// <param name="trigger">The place by which the step was found: a join is taken once, not once for each of its inputs.</param>
    public static bool Allows(Step step, ReadOnlySpan<ulong> state, int trigger)
    {
        foreach (var place in step.Consume)
        {
            if (!Bits.Has(state, place))
            {
                return false;
            }
        }

        foreach (var place in step.Forbid)
        {
            if (Bits.Has(state, place))
            {
                return false;
            }
        }

        if (step.AnyOf is not null && !Bits.HasAny(state, step.AnyOf))
        {
            return false;
        }

        return step.Join switch
        {
            null => true,
            PathJoin path => AllowsPath(path, state, trigger),
            ArrivalJoin arrival => Opens(arrival, state) == arrival.Opens,
            _ => false,
        };
    }

    private static bool AllowsPath(PathJoin join, ReadOnlySpan<ulong> state, int trigger)
    {
        foreach (var input in join.Inputs)
        {
            if (Bits.Has(state, input))
            {
                if (input != trigger)
                {
                    return false;
                }

                break;
            }
        }

        for (var i = 0; i < join.Inputs.Length; i++)
        {
            if (Bits.Has(state, join.Inputs[i]))
            {
                continue;
            }

            foreach (var place in join.Reach[i])
            {
                if (Bits.Has(state, place) && !ReachesFilled(join, state, place))
                {
                    return false;
                }
            }
        }

        return true;
    }

    public static bool ReachesFilled(PathJoin join, ReadOnlySpan<ulong> state, int place)
    {
        for (var i = 0; i < join.Inputs.Length; i++)
        {
            if (Bits.Has(state, join.Inputs[i]) && Array.BinarySearch(join.Reach[i], place) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Opens(ArrivalJoin join, ReadOnlySpan<ulong> state)
    {
        var waiting = 1;
        foreach (var place in join.Waiting)
        {
            waiting += Bits.Has(state, place) ? 1 : 0;
        }

        if (waiting >= join.Inputs.Length)
        {
            return true;
        }

        foreach (var place in join.Reach)
        {
            if (place != join.Inputs[join.Arrival] && Bits.Has(state, place))
            {
                return false;
            }
        }

        return true;
    }
}
