using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Reducing.Inclusive;

/// <summary>
/// An inclusive join that is judged by paths, each branch of which may be left on the way, waits for no branch in particular:
/// it opens when a token is before it and none can come. Where no token that can come to a flow is ever there beside one that
/// has come to it, which flows are filled makes no difference: one place stands for all, filled again by each that comes. Keeps
/// all four properties, and the number of states is no longer that of all subsets of the branches.
/// </summary>
internal static class InclusiveMerges
{
    public static TransitionSystem Apply(TransitionSystem system) => MergeableJoin.MergeEach<PathJoin>(system, Merge);

    private static TransitionSystem? Merge(TransitionSystem system, PathJoin join, Concurrency concurrency)
    {
        var mergeable = new MergeableJoin(system, join, Array.ConvertAll(join.Inputs, input => (int[])[input]));
        return join.Inputs.Length > 1 && Barring(join, concurrency) is { } barring && mergeable.IsSeenAlike(system.Steps, concurrency)
            ? mergeable.Merge(own => own with { Consume = [mergeable.One], Forbid = [.. own.Forbid.Union(barring)], Join = null })
            : null;
    }

    // The places that keep the join closed as long as a token is there; null where that depends on which flows are filled.
    private static int[]? Barring(PathJoin join, Concurrency concurrency)
    {
        var barring = new HashSet<int>();
        foreach (var place in join.Reach.SelectMany(reach => reach).Except(join.Inputs))
        {
            int[] reached = [.. join.Inputs.Where((_, input) => Array.BinarySearch(join.Reach[input], place) >= 0)];
            if (reached.Length == join.Inputs.Length)
            {
                continue;
            }

            if (Array.Exists(reached, input => concurrency.Together(place, input)))
            {
                return null;
            }

            _ = barring.Add(place);
        }

        return [.. barring.Order()];
    }
}
