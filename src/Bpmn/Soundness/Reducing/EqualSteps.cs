namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>Of steps that empty and fill the same places one is enough. Keeps all four properties.</summary>
internal static class EqualSteps
{
    /// <summary>The places that may now fit another rule; empty when nothing was equal.</summary>
    public static List<int> Apply(NetGraph net)
    {
        var touched = new List<int>();
        for (var place = 0; place < net.Removed.Length; place++)
        {
            if (!net.IsFree(place) || net.Consumers[place].Count < 2)
            {
                continue;
            }

            var kept = new List<int>();
            foreach (var step in net.Consumers[place].Where(step => net.Plain[step] && net.Pre[step].Count == 1).Order().ToArray())
            {
                var same = kept.FindIndex(other => net.Post[other].SetEquals(net.Post[step]));
                if (same < 0)
                {
                    kept.Add(step);
                    continue;
                }

                net.Cover[kept[same]] = Rope.Join(net.Cover[kept[same]], net.Cover[step]);
                net.Remove(step);
                touched.Add(place);
                touched.AddRange(net.Post[step]);
            }
        }

        return touched;
    }
}
