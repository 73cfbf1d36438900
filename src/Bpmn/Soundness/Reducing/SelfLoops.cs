namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>
/// A step that gives back the one token that it takes goes: it changes nothing. Keeps safeness, option to complete (what
/// can be reached stays the same; a place with no other way out becomes a deadlock instead of a livelock) and dead
/// elements, as it can be taken when its place is marked.
/// </summary>
internal static class SelfLoops
{
    public static void Apply(NetGraph net, int place)
    {
        if (!net.IsFree(place))
        {
            return;
        }

        // A gateway may have thousands of ways out, and is looked at again for each of them; few lead back to where they come from.
        var (few, many) = (net.Producers[place], net.Consumers[place]);
        if (few.Count > many.Count)
        {
            (few, many) = (many, few);
        }

        foreach (var loop in few.Where(step => many.Contains(step) && net.Plain[step] && net.Pre[step].Count == 1 && net.Post[step].Count == 1).ToArray())
        {
            net.PlaceCover[place] = Rope.Join(net.PlaceCover[place], net.Cover[loop]);
            net.Remove(loop);
        }
    }
}
