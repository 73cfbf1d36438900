namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>
/// Of places that the same steps fill and the same steps empty one is enough: they are always marked together. So it is
/// of places that the same steps fill and from which tokens only end, each by itself: a second token comes to all or none.
/// Keeps all four properties.
/// </summary>
internal static class EqualPlaces
{
    /// <summary>The places that may now fit another rule; empty when nothing was equal.</summary>
    public static List<int> Apply(NetGraph net)
    {
        var touched = new List<int>();
        foreach (var group in Groups(net))
        {
            var kept = group[0];
            foreach (var place in group.Skip(1).Where(place => net.Producers[place].SetEquals(net.Producers[kept]) && net.SeenAlike(place, kept)))
            {
                if (net.Consumers[place].SetEquals(net.Consumers[kept]))
                {
                    net.PlaceCover[kept] = Rope.Join(net.PlaceCover[kept], net.PlaceCover[place]);
                    net.RemovePlace(place);
                    touched.Add(kept);
                }
                else if (IsSink(net, place) && IsSink(net, kept))
                {
                    var (end, other) = (net.Consumers[kept].First(), net.Consumers[place].First());
                    net.Cover[end] = Rope.Join(Rope.Join(net.Cover[end], net.Cover[other]), net.PlaceCover[place]);
                    net.Remove(other);
                    net.RemovePlace(place);
                    touched.Add(kept);
                }
            }
        }

        return touched;
    }

    private static IEnumerable<List<int>> Groups(NetGraph net)
    {
        var groups = new Dictionary<(int Producers, int Consumers), List<int>>();
        for (var place = 0; place < net.Removed.Length; place++)
        {
            if (net.IsFree(place) && !net.Watched.Contains(place) && net.Producers[place].Count > 0)
            {
                var key = (Hash(net.Producers[place]), IsSink(net, place) ? -1 : Hash(net.Consumers[place]));
                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = []);
                }

                group.Add(place);
            }
        }

        return groups.Values.Where(group => group.Count > 1);
    }

    private static bool IsSink(NetGraph net, int place) =>
        net.Consumers[place].Count == 1 && net.Consumers[place].First() is var end
        && net.Plain[end] && net.Pre[end].Count == 1 && net.Post[end].Count == 0;

    // Sums do not depend on the order of a set.
    private static int Hash(HashSet<int> numbers)
    {
        var hash = 17;
        foreach (var number in numbers)
        {
            hash += unchecked((number + 1) * (int)0x9E3779B1);
        }

        return hash;
    }
}
