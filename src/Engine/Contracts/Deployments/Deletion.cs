namespace ProcOS.Engine;

/// <summary>How far a deletion goes, and what it leaves out on its way.</summary>
public sealed record Deletion
{
    /// <value>True deletes the instances too, running ones and their history. The default is false, and the engine then refuses while instances run.</value>
    public bool Cascade { get; init; }

    public bool SkipCustomListeners { get; init; }

    /// <value>True leaves out output mappings, which fail on variables that were never set. The default is false.</value>
    public bool SkipIoMappings { get; init; }
}
