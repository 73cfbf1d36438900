namespace ProcOS.Bpmn.Comparing;

/// <summary>
/// Compares two models by what they mean: attribute order, prefixes, white space, comments, tools' marks, the validation
/// hash and the order of elements that no engine looks at make no difference.
/// </summary>
public static class BpmnComparer
{
    public static ModelDiff Compare(BpmnDocument before, BpmnDocument after)
    {
        var (old, current) = (new ItemSet(before), new ItemSet(after));
        var matches = ItemMatcher.Match(old, current);
        var pairs = new PairComparer(matches);
        var layout = new LayoutComparer(before.Diagram, after.Diagram);
        var changes = new List<ElementChange>(Definitions(before, after, matches));
        foreach (var item in current.Items)
        {
            if (matches.Of(item) is not { } partner)
            {
                changes.Add(PairComparer.Of(ChangeKind.Added, item, null, []));
                continue;
            }

            changes.AddRange(pairs.Compare(partner, item));
            if (layout.Compare(partner, item) is { Count: > 0 } moves)
            {
                changes.Add(PairComparer.Of(ChangeKind.Layout, item, partner.Id == item.Id ? null : partner.Id, moves));
            }
        }

        changes.AddRange(old.Items.Where(item => matches.Of(item) is null).Select(item => PairComparer.Of(ChangeKind.Removed, item, null, [])));
        return new ModelDiff([.. changes.OrderBy(change => change.Kind)]);
    }

    // Of the root itself, what executes: the rest is the tool's.
    private static IEnumerable<ElementChange> Definitions(BpmnDocument before, BpmnDocument after, ItemMatches matches)
    {
        var parts = new PartComparer(matches, ignoresIds: before.Root.Attribute("id") != after.Root.Attribute("id"));
        parts.Compare(
            before.Root,
            after.Root,
            attribute => attribute is { Namespace: "", LocalName: "targetNamespace" or "expressionLanguage" or "typeLanguage" });
        if (parts.Changes.Count > 0)
        {
            yield return PairComparer.Of(ChangeKind.Changed, new DiffItem(after.Root, null, 0), null, parts.Changes);
        }
    }
}
