namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>
/// A place whose only consumer needs nothing else goes: who fills it fills what its consumer fills. Keeps all four
/// properties: the consumer can follow at once, nothing else can take its token, and moving it forward only marks places
/// earlier, so that a second token comes to one of them if it came to any. A consumer that fills nothing (an end) is fused
/// only where one step alone fills its place, and nothing else: a second token shows one place earlier, where it can wait.
/// Inclusive joins have to see the token alike on both places: one that it can come to stays closed until it is there, and
/// so misses nothing when it is there at once.
/// </summary>
internal static class SeriesFusion
{
    /// <summary>Whether the place went.</summary>
    /// <param name="touched">Receives the places that may now fit a rule.</param>
    /// <returns>Null when a second token showed: the model is unsafe.</returns>
    public static bool? Apply(NetGraph net, int place, ICollection<int> touched)
    {
        if (!net.IsFree(place) || net.Watched.Contains(place) || net.Consumers[place].Count != 1 || net.Producers[place].Count == 0)
        {
            return false;
        }

        var consumer = net.Consumers[place].First();
        var produced = net.Post[consumer];
        if (!net.Plain[consumer] || net.Pre[consumer].Count != 1 || produced.Contains(place)
            || (produced.Count == 0 ? net.IsSeen(place) : !produced.All(next => net.IsFreeOrBeforeJoin(next) && net.SeenAlike(place, next)))
            || !net.Producers[place].All(producer => net.Plain[producer] && (produced.Count > 0 || MayEnd(net, place, producer))))
        {
            return false;
        }

        if (net.Producers[place].Any(producer => net.Post[producer].Overlaps(produced)))
        {
            return null;
        }

        foreach (var producer in net.Producers[place])
        {
            _ = net.Post[producer].Remove(place);
            foreach (var next in produced)
            {
                _ = net.Post[producer].Add(next);
                _ = net.Producers[next].Add(producer);
            }

            net.Cost[producer] += net.Cost[consumer];
            net.Trace[producer] = Rope.Join(net.Trace[producer], net.Trace[consumer]);
            net.Cover[producer] = Rope.Join(Rope.Join(net.Cover[producer], net.Cover[consumer]), net.PlaceCover[place]);
            foreach (var before in net.Pre[producer])
            {
                touched.Add(before);
            }
        }

        foreach (var next in produced)
        {
            touched.Add(next);
        }

        net.Remove(consumer);
        net.Removed[place] = true;
        return true;
    }

    // Only where one step alone fills the place do its tokens wait one place earlier when it is taken late; and they can wait
    // only where nothing takes them away or looks at them, be it an inclusive join.
    private static bool MayEnd(NetGraph net, int place, int producer) =>
        net.Producers[place].Count == 1 && net.Pre[producer].Count > 0 && net.Post[producer].Count == 1
        && net.Pre[producer].All(before => net.IsFree(before) && !net.IsSeen(before));
}
