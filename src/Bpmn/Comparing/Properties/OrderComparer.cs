using ProcOS.Bpmn.Comparing.Matching;

namespace ProcOS.Bpmn.Comparing.Properties;

/// <summary>
/// Finds elements of one container that stand in another order. The order of the flows out of a node is that node's
/// change, because engines look at it, so it is left out here.
/// </summary>
internal sealed class OrderComparer(ItemMatches matches)
{
    /// <summary>One change for each container whose elements stand otherwise; that of the root comes without an item.</summary>
    public IEnumerable<(DiffItem? Container, PropertyChange Change)> Compare(IReadOnlyList<DiffItem> current)
    {
        foreach (var group in current.Where(Stayed).GroupBy(item => item.Container))
        {
            var now = WithFlowsAsBefore([.. group]);
            var before = now.OrderBy(item => matches.Of(item)!.Order).ToList();
            if (!now.SequenceEqual(before))
            {
                yield return (group.Key, new PropertyChange("order of elements", Sequences.Between(before, now, Name), Sequences.Between(now, before, Name)));
            }
        }
    }

    private bool Stayed(DiffItem item) => matches.Of(item) is { } partner
        && (item.Container is null ? partner.Container is null : partner.Container is { } container && ReferenceEquals(matches.Of(container), item.Container));

    // The flows out of one node change places among themselves.
    private List<DiffItem> WithFlowsAsBefore(List<DiffItem> items)
    {
        var sorted = items.Where(IsFlow).GroupBy(item => item.SourceId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key!, group => new Queue<DiffItem>(group.OrderBy(item => matches.Of(item)!.Order)), StringComparer.Ordinal);
        return items.ConvertAll(item => IsFlow(item) ? sorted[item.SourceId!].Dequeue() : item);
    }

    private static bool IsFlow(DiffItem item) => item is { Kind: "sequenceFlow", SourceId: not null };

    private static string Name(DiffItem item) => item.Id.Length > 0 ? item.Id : item.Kind;
}
