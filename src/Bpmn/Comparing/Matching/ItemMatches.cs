namespace ProcOS.Bpmn.Comparing.Matching;

/// <summary>Which item of the old model is which of the new one.</summary>
internal sealed class ItemMatches(ItemSet before, ItemSet after)
{
    private readonly Dictionary<DiffItem, DiffItem> _partners = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<DiffItem> _byId = new(ReferenceEqualityComparer.Instance);

    public void Add(DiffItem old, DiffItem current, bool byId)
    {
        _partners[old] = current;
        _partners[current] = old;
        if (byId)
        {
            _byId.Add(old);
            _byId.Add(current);
        }
    }

    /// <summary>The same item in the other model; null when it has none.</summary>
    public DiffItem? Of(DiffItem item) => _partners.GetValueOrDefault(item);

    public bool IsById(DiffItem item) => _byId.Contains(item);

    /// <summary>Whether two references name the same: items that are partners, the same id, or parts whose ids were made anew.</summary>
    public bool AreSame(string? oldId, string? id, bool ignoresParts) =>
        NewId(oldId) == id || (ignoresParts && before.IsPart(oldId) && after.IsPart(id));

    /// <summary>What an id of the old model is called in the new one; the same where its item has no partner.</summary>
    public string? NewId(string? oldId) => before.Find(oldId) is { } item && Of(item) is { Id.Length: > 0 } current ? current.Id : oldId;
}
