namespace ProcOS.Bpmn;

/// <summary>How much a file may ask of its reader, and how strict the reader is.</summary>
public sealed record BpmnReadLimits
{
    public static BpmnReadLimits Default { get; } = new();

    /// <summary>For looking at files as they are: broken references and double ids are left to the rules.</summary>
    public static BpmnReadLimits Lenient { get; } = new() { AcceptBrokenReferences = true };

    /// <value>The default value is 16 MiB.</value>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <value>The default value is 256. Reading is not recursive; what walks the tree afterwards may be.</value>
    public int MaxDepth { get; init; } = 256;

    /// <value>The default value is 500,000.</value>
    public int MaxElements { get; init; } = 500_000;

    /// <summary>Whether double ids and references to nothing are read instead of refused.</summary>
    /// <value>The default value is false.</value>
    public bool AcceptBrokenReferences { get; init; }
}
