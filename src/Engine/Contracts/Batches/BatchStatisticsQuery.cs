namespace ProcOS.Engine;

/// <summary>Which batches, for their statistics. What is null does not narrow; several narrow together.</summary>
public sealed record BatchStatisticsQuery : EngineQuery<BatchSortKey>
{
    public string? BatchId { get; init; }

    public string? Type { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public bool? Suspended { get; init; }

    public string? CreatedBy { get; init; }

    public DateTimeOffset? StartedBefore { get; init; }

    public DateTimeOffset? StartedAfter { get; init; }

    public bool? WithFailures { get; init; }

    public bool? WithoutFailures { get; init; }
}
