namespace ProcOS.Engine;

/// <summary>Which batches. What is null does not narrow; several narrow together.</summary>
public sealed record BatchQuery : EngineQuery<BatchSortKey>
{
    public string? BatchId { get; init; }

    public string? Type { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public bool? Suspended { get; init; }
}
