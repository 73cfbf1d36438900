namespace ProcOS.Engine;

/// <param name="ProcessKey">The process, whose latest version is started.</param>
/// <param name="BusinessKey">The business key; it makes a lost answer harmless.</param>
/// <param name="Variables">Set in the new instance.</param>
public sealed record StartRequest(
    string ProcessKey, string? BusinessKey, IReadOnlyDictionary<string, VariableValue> Variables)
{
    /// <summary>This version instead of the latest.</summary>
    public string? DefinitionId { get; init; }

    /// <summary>Whose process of that key; null for the one that belongs to nobody.</summary>
    public string? TenantId { get; init; }

    /// <summary>Where to begin instead of at the start event.</summary>
    public IReadOnlyList<ModificationInstruction>? StartInstructions { get; init; }

    public bool SkipCustomListeners { get; init; }

    public bool SkipIoMappings { get; init; }

    /// <summary>True brings the instance's variables along in the answer.</summary>
    public bool WithVariablesInReturn { get; init; }
}
