using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>
/// Shrinks the parts of a system without cancellation and inclusive joins: sequences, blocks and loops become one place.
/// A model of nested blocks is decided by that alone, in time linear in its size for each level of nesting.
/// </summary>
internal static class Reduction
{
    private const int MaxRounds = 200;

    /// <summary>The smaller system; null when reducing showed a second token.</summary>
    public static ReducedSystem? Reduce(TransitionSystem system)
    {
        var net = new NetGraph(system);
        var open = new Queue<int>(Enumerable.Range(0, system.Places.Count));
        for (var round = 0; round < MaxRounds && open.Count > 0; round++)
        {
            if (!Fuse(net, open))
            {
                return null;
            }

            foreach (var place in EqualSteps.Apply(net).Concat(EqualPlaces.Apply(net)))
            {
                open.Enqueue(place);
            }
        }

        return ReducedSystem.Of(net);
    }

    private static bool Fuse(NetGraph net, Queue<int> open)
    {
        var touched = new List<int>();
        while (open.TryDequeue(out var place))
        {
            SelfLoops.Apply(net, place);
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
