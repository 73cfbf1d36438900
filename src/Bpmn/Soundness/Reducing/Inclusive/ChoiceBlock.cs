using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Reducing.Inclusive;

/// <summary>A choice among many flows, all of which lead to one inclusive join.</summary>
/// <param name="Entry">The step that stands for all of it.</param>
/// <param name="Places">Where tokens are that choose.</param>
internal sealed record ChoiceBlock(NetGraph Net, int Entry, HashSet<int> Places, HashSet<int> Steps, int[] Inputs)
{
    public static bool IsPart(NetGraph net, int step) => net.Pre[step].Any(place => net.System.Places[place].Kind == PlaceKind.Choosing);

    /// <summary>Null where it may leave all flows, or where others fill the flows too.</summary>
    public static ChoiceBlock? Of(NetGraph net, JoinView join, HashSet<int> producers)
    {
        var node = net.System.Places[net.Pre[producers.First(step => IsPart(net, step))].First()].Node;
        var places = Enumerable.Range(0, net.Removed.Length)
            .Where(place => !net.Removed[place] && net.System.Places[place] is { Kind: PlaceKind.Choosing } own && ReferenceEquals(own.Node, node))
            .ToHashSet();
        var steps = places.SelectMany(place => net.Consumers[place]).ToHashSet();
        var entries = places.Where(place => net.Producers[place].Any(step => !steps.Contains(step))).ToArray();
        if (entries.Length != 1 || !producers.IsSubsetOf(steps) || !places.All(place => net.IsFree(place) && net.SeenAlike(place, join.Inputs[0], but: join))
            || !steps.All(step => net.Plain[step] && net.Pre[step].Count == 1 && net.Post[step].All(place => join.Inputs.Contains(place) || places.Contains(place))))
        {
            return null;
        }

        var first = net.Consumers[entries[0]].Where(step => net.Post[step].Overlaps(join.Inputs)).DefaultIfEmpty(-1).Min();
        var block = new ChoiceBlock(net, first, places, steps, join.Inputs);
        return first >= 0 && block.TakesSome(entries[0]) ? block : null;
    }

    /// <summary>Leaves of the choice its entry: it takes one flow and leaves the others.</summary>
    public void Shrink()
    {
        var entry = Net.Pre[Entry].First();
        var filled = Net.Post[Entry].First(Inputs.Contains);
        for (var at = Net.Post[Entry].Where(Places.Contains).DefaultIfEmpty(-1).First(); at >= 0;)
        {
            var leave = Net.Consumers[at].First(step => !Net.Post[step].Overlaps(Inputs));
            Net.Trace[Entry] = Rope.Join(Net.Trace[Entry], Net.Trace[leave]);
            at = Net.Post[leave].DefaultIfEmpty(-1).First();
        }

        foreach (var step in Steps.Where(step => step != Entry))
        {
            Net.Cover[Entry] = Rope.Join(Net.Cover[Entry], Net.Cover[step]);
            Net.Remove(step);
        }

        foreach (var place in Places.Where(place => place != entry))
        {
            Net.RemovePlace(place);
        }

        Net.Refill(Entry, [.. Net.Post[Entry]], filled);
    }

    // Whether no way through the choice fills nothing.
    private bool TakesSome(int entry)
    {
        var (seen, open) = (new HashSet<int> { entry }, new Stack<int>([entry]));
        while (open.TryPop(out var place))
        {
            foreach (var step in Net.Consumers[place].Where(step => !Net.Post[step].Overlaps(Inputs)))
            {
                if (Net.Post[step].Count == 0)
                {
                    return false;
                }

                foreach (var next in Net.Post[step].Where(seen.Add))
                {
                    open.Push(next);
                }
            }
        }

        return true;
    }
}
