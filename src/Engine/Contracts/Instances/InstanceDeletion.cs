namespace ProcOS.Engine;

/// <summary>What deleting an instance leaves out.</summary>
public sealed record InstanceDeletion
{
    public bool SkipCustomListeners { get; init; }

    /// <value>The default is true: output mappings fail on variables that were never set.</value>
    public bool SkipIoMappings { get; init; } = true;

    /// <value>True lets called instances run on. The default is false.</value>
    public bool SkipSubprocesses { get; init; }

    /// <value>The default is false: gone is what was wanted.</value>
    public bool FailIfNotExists { get; init; }
}
