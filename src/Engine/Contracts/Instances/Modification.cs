namespace ProcOS.Engine;

/// <param name="Instructions">Carried out in this order, in one transaction.</param>
public sealed record Modification(IReadOnlyList<ModificationInstruction> Instructions)
{
    public bool SkipCustomListeners { get; init; }

    public bool SkipIoMappings { get; init; }

    /// <summary>Kept in the user operation log.</summary>
    public string? Annotation { get; init; }
}
