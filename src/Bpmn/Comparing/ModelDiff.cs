namespace ProcOS.Bpmn.Comparing;

/// <summary>How two models differ: by kind of change, then in document order.</summary>
public sealed record ModelDiff(IReadOnlyList<ElementChange> Changes)
{
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Whether nothing differs but the diagram: what executes is the same.</summary>
    public bool IsLayoutOnly => Changes.Count > 0 && Changes.All(change => change.Kind == ChangeKind.Layout);

    /// <summary>Whether what executes has the same validation hash: nothing but the diagram differs.</summary>
    public bool HasSameHash => Changes.All(change => change.Kind == ChangeKind.Layout);

    public IEnumerable<ElementChange> Of(ChangeKind kind) => Changes.Where(change => change.Kind == kind);
}
