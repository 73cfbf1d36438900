namespace ProcOS.Bpmn.Comparing.Matching;

/// <summary>
/// Finds which item is which: by id, and where ids were made anew, by type, name and neighbourhood. Each step only looks
/// at what the steps before have left, so that an id is never overruled by a resemblance.
/// </summary>
internal sealed class ItemMatcher
{
    // What is known spreads by one neighbour a round; what is further away than this is left to the document order.
    private const int MaxRounds = 40;

    private readonly ItemSet _before;
    private readonly ItemSet _after;
    private readonly ItemMatches _matches;

    private ItemMatcher(ItemSet before, ItemSet after)
    {
        _before = before;
        _after = after;
        _matches = new ItemMatches(before, after);
    }

    public static ItemMatches Match(ItemSet before, ItemSet after)
    {
        var matcher = new ItemMatcher(before, after);
        matcher.Run();
        return matcher._matches;
    }

    private void Run()
    {
        Pair(item => item.Id.Length > 0 ? $"{Family(item)}|{item.Id}" : null, byId: true);
        Containers();
        var paths = new ItemPaths(_before, _after);
        Pair(item => item.Id.Length == 0 ? paths.Of(item) : null);
        Pair(item => item.Kind is "process" or "collaboration" ? item.Kind : null, onlyUnique: true);
        Spread();
        Pair(item => $"{item.Kind}|{Mark(item.Container)}|{ItemContent.Of(item)}", onlyUnique: true);
        Spread();

        // Named alike and nowhere else: it was moved, too.
        Pair(item => string.IsNullOrWhiteSpace(item.Name) ? null : $"{item.Kind}|{item.Name}", onlyUnique: true);
        for (var round = 0; round < MaxRounds && Rest() > 0; round++)
        {
            Spread();
        }
    }

    // A process under another id is the one that most of its elements went to.
    private void Containers()
    {
        var votes = _before.Items
            .Where(item => item.Container is not null && _matches.Of(item.Container) is null && _matches.Of(item)?.Container is not null)
            .GroupBy(item => (Old: item.Container!, New: _matches.Of(item)!.Container!))
            .Where(vote => vote.Key.Old.Kind == vote.Key.New.Kind)
            .OrderByDescending(vote => vote.Count());
        foreach (var (old, current) in votes.Select(vote => vote.Key).ToList())
        {
            if (_matches.Of(old) is null && _matches.Of(current) is null)
            {
                _matches.Add(old, current, byId: false);
            }
        }
    }

    // From what is known to what lies beside it; twins are told apart by their order, but only when nothing else is left.
    private void Spread()
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            if (Step(onlyUnique: true) == 0 && Step(onlyUnique: false) == 0)
            {
                return;
            }
        }
    }

    private int Step(bool onlyUnique) =>
        Pair(Named, onlyUnique: true)
        + Pair(item => Edge(item, item.Name), onlyUnique: onlyUnique)
        + Pair(item => Edge(item, null), onlyUnique: onlyUnique)
        + Pair(item => Surroundings(item, item.Name), onlyUnique: onlyUnique);

    // The last resort, only in scopes where no id was kept: there, a resemblance is more likely than a replacement. What
    // has the same neighbours was renamed, what has the same name stands elsewhere, and twins are taken in their order.
    private int Rest()
    {
        var keeping = _after.Items.Where(_matches.IsById).Select(item => Mark(item.Container)).ToHashSet();
        bool IsNew(DiffItem item) => !keeping.Contains(Mark(item.Container));
        return Pair(item => IsNew(item) ? Surroundings(item, null) : null, onlyUnique: true) is var renamed and > 0
            ? renamed
            : Pair(item => IsNew(item) ? $"{item.Kind}|{item.Name}|{Mark(item.Container)}" : null, inOrder: true);
    }

    /// <summary>Matches what has the same key on both sides, as often there as here; a null key takes no part.</summary>
    /// <param name="onlyUnique">Leave alone what several have the key of.</param>
    /// <param name="inOrder">Match the first of them where one side has more.</param>
    private int Pair(Func<DiffItem, string?> key, bool byId = false, bool onlyUnique = false, bool inOrder = false)
    {
        var (old, current) = (Group(_before, key), Group(_after, key));
        var count = 0;
        foreach (var (name, items) in old)
        {
            if (!current.TryGetValue(name, out var others)
                || (onlyUnique && (items.Count > 1 || others.Count > 1))
                || (items.Count != others.Count && !inOrder && !byId))
            {
                continue;
            }

            for (var i = 0; i < Math.Min(items.Count, others.Count); i++)
            {
                _matches.Add(items[i], others[i], byId);
                count++;
            }
        }

        return count;
    }

    private Dictionary<string, List<DiffItem>> Group(ItemSet set, Func<DiffItem, string?> key)
    {
        var groups = new Dictionary<string, List<DiffItem>>(StringComparer.Ordinal);
        foreach (var item in set.Items)
        {
            if (_matches.Of(item) is null && key(item) is { } name)
            {
                if (!groups.TryGetValue(name, out var group))
                {
                    groups.Add(name, group = []);
                }

                group.Add(item);
            }
        }

        return groups;
    }

    private string? Named(DiffItem item) =>
        string.IsNullOrWhiteSpace(item.Name) || item.IsEdge ? null : $"{item.Kind}|{item.Name}|{Mark(item.Container)}";

    private string? Edge(DiffItem item, string? name) =>
        item.IsEdge && Known(item, item.SourceId) is { } source && Known(item, item.TargetId) is { } target
            ? $"{item.Kind}|{source}|{target}|{name}"
            : null;

    private string? Surroundings(DiffItem item, string? name)
    {
        if (item.IsEdge)
        {
            return null;
        }

        var known = new List<string>();
        foreach (var edge in item.Edges)
        {
            var isOut = edge.SourceId == item.Id;
            if (Known(item, isOut ? edge.TargetId : edge.SourceId) is { } neighbour)
            {
                known.Add($"{(isOut ? "to" : "from")} {neighbour} by {edge.Kind}");
            }
        }

        if (Known(item, item.AnchorId) is { } anchor)
        {
            known.Add($"on {anchor}");
        }

        known.AddRange(item.Anchored.Where(other => _matches.Of(other) is not null).Select(other => $"under {Mark(other)}"));

        known.Sort(StringComparer.Ordinal);
        return known.Count == 0 ? null : $"{item.Kind}|{name}|{Mark(item.Container)}|{string.Join(',', known)}";
    }

    // The item that an id means beside this one, when it has a partner: by the same text in both models.
    private string? Known(DiffItem beside, string? id) =>
        SetOf(beside).Find(id) is { } item && _matches.Of(item) is not null ? Mark(item) : null;

    private ItemSet SetOf(DiffItem item) => item.Order < _before.Items.Count && ReferenceEquals(_before.Items[item.Order], item) ? _before : _after;

    // The same text for both partners, and another for whatever has none.
    private string Mark(DiffItem? item)
    {
        if (item is null)
        {
            return string.Empty;
        }

        var partner = _matches.Of(item);
        var isOld = SetOf(item) == _before;
        return partner is null
            ? $"{(isOld ? "old" : "new")}{item.Order}"
            : $"both{(isOld ? partner.Order : item.Order)}";
    }

    // A task that became a user task is the same task; a node never becomes a flow.
    private static string Family(DiffItem item) => item.IsNode ? "node" : item.Kind;
}
