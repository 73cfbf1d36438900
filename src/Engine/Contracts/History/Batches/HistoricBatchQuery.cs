namespace ProcOS.Engine;

/// <summary>Which batches, running or over. What is null does not narrow; several narrow together.</summary>
public sealed record HistoricBatchQuery : EngineQuery<HistoricBatchSortKey>
{
    public string? BatchId { get; init; }

    public string? Type { get; init; }

    public bool? Completed { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }
}
