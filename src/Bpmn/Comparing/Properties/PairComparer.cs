using ProcOS.Bpmn.Comparing.Matching;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Comparing.Properties;

/// <summary>What became of an item that both models have.</summary>
internal sealed class PairComparer(ItemMatches matches)
{
    public IEnumerable<ElementChange> Compare(DiffItem before, DiffItem after)
    {
        var parts = new PartComparer(matches, ignoresIds: !matches.IsById(after));
        parts.Compare(before.Element, after.Element, attribute => !IsComparedElsewhere(attribute, after));
        foreach (var (kind, properties) in new[]
        {
            (ChangeKind.Changed, (IReadOnlyList<PropertyChange>)Changed(before, after, parts)),
            (ChangeKind.Moved, Moved(before, after)),
            (ChangeKind.Rerouted, Rerouted(before, after)),
            (ChangeKind.Notation, parts.Notations),
        })
        {
            if (properties.Count > 0)
            {
                yield return Of(kind, after, before.Id == after.Id ? null : before.Id, properties);
            }
        }
    }

    public static ElementChange Of(ChangeKind kind, DiffItem item, string? oldId, IReadOnlyList<PropertyChange> properties) =>
        new(kind, item.Kind, item.Id, oldId, item.Name, item.Element.Line, properties);

    private List<PropertyChange> Changed(DiffItem before, DiffItem after, PartComparer parts)
    {
        var changes = new List<PropertyChange>();
        if (before.Kind != after.Kind)
        {
            changes.Add(new PropertyChange("type", before.Kind, after.Kind));
        }

        if (before.Id != after.Id)
        {
            changes.Add(new PropertyChange("id", before.Id, after.Id));
        }

        changes.AddRange(parts.Changes);
        changes.AddRange(OrderOfFlows(before, after));
        return changes;
    }

    private static bool IsComparedElsewhere(XmlAttr attribute, DiffItem item) => attribute.Namespace.Length == 0
        && (attribute.LocalName == "id"
            || (attribute.LocalName is "sourceRef" or "targetRef" && item.IsEdge)
            || (attribute.LocalName == "attachedToRef" && item.IsNode));

    // An engine tries the conditions of the flows out of a node in this order.
    private IEnumerable<PropertyChange> OrderOfFlows(DiffItem before, DiffItem after)
    {
        var old = Outgoing(before).Where(flow => matches.Of(flow) is { } partner && partner.SourceId == after.Id).Select(flow => matches.Of(flow)!.Id).ToList();
        if (old.Count > 1)
        {
            var current = Outgoing(after).Select(flow => flow.Id).Where(old.ToHashSet().Contains).ToList();
            if (!old.SequenceEqual(current))
            {
                yield return new PropertyChange("order of outgoing flows", string.Join(", ", old), string.Join(", ", current));
            }
        }
    }

    private static IEnumerable<DiffItem> Outgoing(DiffItem item) =>
        item.Edges.Where(edge => edge.Kind == "sequenceFlow" && edge.SourceId == item.Id).Distinct();

    private List<PropertyChange> Moved(DiffItem before, DiffItem after)
    {
        var changes = new List<PropertyChange>();
        if (!AreSame(before.Container, after.Container))
        {
            changes.Add(new PropertyChange(after.Kind == "lane" ? "parent" : "scope", before.Container?.ToString(), after.Container?.ToString()));
        }

        if (!AreSame(before.Lane, after.Lane))
        {
            changes.Add(new PropertyChange("lane", before.Lane?.ToString(), after.Lane?.ToString()));
        }

        if (before.IsNode && after.IsNode)
        {
            AddReference(changes, "attachedTo", before.Element.Attribute("attachedToRef") is null ? null : before.AnchorId, after.Element.Attribute("attachedToRef") is null ? null : after.AnchorId);
        }

        return changes;
    }

    private List<PropertyChange> Rerouted(DiffItem before, DiffItem after)
    {
        var changes = new List<PropertyChange>();
        if (after.IsEdge)
        {
            AddReference(changes, "source", before.SourceId, after.SourceId);
            AddReference(changes, "target", before.TargetId, after.TargetId);
        }

        return changes;
    }

    private void AddReference(List<PropertyChange> changes, string name, string? before, string? after)
    {
        if (matches.NewId(before) != after)
        {
            changes.Add(new PropertyChange(name, before, after));
        }
    }

    private bool AreSame(DiffItem? before, DiffItem? after) =>
        before is null || after is null ? before is null && after is null : ReferenceEquals(matches.Of(before), after);
}
