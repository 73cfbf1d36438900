using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Reducing.Inclusive;

namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>
/// Shrinks the parts of a system without cancellation: sequences, blocks and loops become one place.
/// A model of nested blocks is decided by that alone, in time linear in its size for each level of nesting.
/// </summary>
internal static class Reduction
{
    private const int MaxRounds = 200;

    /// <summary>The smaller system; null when reducing showed where a second token would come, if any token comes there.</summary>
    public static ReducedSystem? Reduce(TransitionSystem system, Reductions allowed = Reductions.All)
    {
        var net = new NetGraph(system);
        var open = new Queue<int>(Enumerable.Range(0, system.Places.Count));
        for (var round = 0; round < MaxRounds && open.Count > 0; round++)
        {
            if (!Fuse(net, open, allowed))
            {
                return null;
            }

            var joins = allowed.HasFlag(Reductions.InclusiveBlocks) ? InclusiveBlocks.Apply(net) : [];
            var steps = allowed.HasFlag(Reductions.EqualSteps) ? EqualSteps.Apply(net) : [];
            var places = allowed.HasFlag(Reductions.EqualPlaces) ? EqualPlaces.Apply(net) : [];
            foreach (var place in joins.Concat(steps).Concat(places))
            {
                open.Enqueue(place);
            }
        }

        return ReducedSystem.Of(net, allowed.HasFlag(Reductions.InclusiveMerges));
    }

    private static bool Fuse(NetGraph net, Queue<int> open, Reductions allowed)
    {
        var touched = new List<int>();
        while (open.TryDequeue(out var place))
        {
            if (allowed.HasFlag(Reductions.SelfLoops))
            {
                SelfLoops.Apply(net, place);
            }

            if (!allowed.HasFlag(Reductions.Series))
            {
                continue;
            }

            if (SeriesFusion.Apply(net, place, touched) is not { } fused)
            {
                return false;
            }

            if (fused)
            {
                foreach (var next in touched)
                {
                    open.Enqueue(next);
                }
            }

            touched.Clear();
        }

        return true;
    }
}
