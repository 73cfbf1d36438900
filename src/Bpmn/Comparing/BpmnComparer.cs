using ProcOS.Bpmn.Comparing.Matching;
using ProcOS.Bpmn.Comparing.Properties;
using ProcOS.Bpmn.Hashing;

namespace ProcOS.Bpmn.Comparing;

/// <summary>
/// Compares two models by what they mean: attribute order, prefixes, white space, comments, tools' marks and the
/// validation hash itself make no difference. Models with the same hash differ in their layout at most, all others in more.
/// </summary>
public static class BpmnComparer
{
    public static ModelDiff Compare(BpmnDocument before, BpmnDocument after)
    {
        var (old, current) = (new ItemSet(before), new ItemSet(after));
        var matches = ItemMatcher.Match(old, current);
        var pairs = new PairComparer(matches);
        var layout = new LayoutComparer(before.Diagram, after.Diagram);
        var root = new DiffItem(after.Root, null, 0);
        var changes = new List<ElementChange>(Definitions(before, root, matches));
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
        changes.AddRange(new OrderComparer(matches).Compare(current.Items).Select(order => PairComparer.Of(ChangeKind.Notation, order.Container ?? root, null, [order.Change])));
        if (changes.TrueForAll(change => change.Kind == ChangeKind.Layout) && Rest(before, after) is { } rest)
        {
            changes.Add(PairComparer.Of(ChangeKind.Notation, root, null, [rest]));
        }

        return new ModelDiff([.. changes.OrderBy(change => change.Kind)]);
    }

    // What no comparison above looks at, such as the id of a set of lanes or a space in a mixed text.
    private static PropertyChange? Rest(BpmnDocument before, BpmnDocument after) =>
        (CanonicalDigest.Of(before.Root), CanonicalDigest.Of(after.Root)) is var (old, current) && old != current ? new PropertyChange("hash", old, current) : null;

    // Of the root itself, what executes: the rest is the tool's.
    private static IEnumerable<ElementChange> Definitions(BpmnDocument before, DiffItem root, ItemMatches matches)
    {
        var parts = new PartComparer(matches, ignoresIds: before.Root.Attribute("id") != root.Element.Attribute("id"));
        parts.Compare(
            before.Root,
            root.Element,
            attribute => attribute is { Namespace: "", LocalName: "targetNamespace" or "expressionLanguage" or "typeLanguage" });
        foreach (var (kind, properties) in new[] { (ChangeKind.Changed, parts.Changes), (ChangeKind.Notation, parts.Notations) })
        {
            if (properties.Count > 0)
            {
                yield return PairComparer.Of(kind, root, null, properties);
            }
        }
    }
}
