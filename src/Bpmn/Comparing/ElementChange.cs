namespace ProcOS.Bpmn.Comparing;

/// <summary>What became of one element.</summary>
/// <param name="Type">The name of the element, in the old model when it was removed, else in the new one.</param>
/// <param name="Id">Its id, in the old model when it was removed, else in the new one; empty when it has none.</param>
/// <param name="OldId">Its id in the old model where the two were matched otherwise than by id; else null.</param>
/// <param name="Name">Null when it has none.</param>
/// <param name="Line">Where it stands, in the old file when it was removed, else in the new one; 1-based, 0 when not read from a file.</param>
/// <param name="Properties">What exactly; empty for what was added or removed.</param>
public sealed record ElementChange(
    ChangeKind Kind,
    string Type,
    string Id,
    string? OldId,
    string? Name,
    int Line,
    IReadOnlyList<PropertyChange> Properties)
{
    /// <summary>How messages name the element: type, id and name.</summary>
    public string Element => string.IsNullOrWhiteSpace(Name) ? $"{Type} '{Id}'" : $"{Type} '{Id}' ({Name})";
}
