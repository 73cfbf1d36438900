namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>Of steps that empty and fill the same places one is enough. Keeps all four properties.</summary>
internal static class EqualSteps
{
    private static readonly IEqualityComparer<HashSet<int>> BySet = HashSet<int>.CreateSetComparer();

    /// <summary>The places that may now fit another rule; empty when nothing was equal.</summary>
    public static List<int> Apply(NetGraph net)
    {
        var touched = new List<int>();
        var kept = new Dictionary<HashSet<int>, int>(BySet);
        for (var place = 0; place < net.Removed.Length; place++)
        {
            if (!net.IsFree(place) || net.Consumers[place].Count < 2)
            {
                continue;
            }

            kept.Clear();
            foreach (var step in net.Consumers[place].Where(step => net.Plain[step] && net.Pre[step].Count == 1).Order().ToArray())
            {
                if (kept.TryAdd(net.Post[step], step))
                {
                    continue;
                }

                var same = kept[net.Post[step]];
                net.Cover[same] = Rope.Join(net.Cover[same], net.Cover[step]);
                net.Remove(step);
                touched.Add(place);
                touched.AddRange(net.Post[step]);
            }
        }

        return touched;
    }
}
