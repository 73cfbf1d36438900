namespace ProcOS.Engine;

/// <summary>A batch, running or over.</summary>
public sealed record HistoricBatch
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public int TotalJobs { get; init; }

    public int BatchJobsPerSeed { get; init; }

    public int InvocationsPerBatchJob { get; init; }

    public string? SeedJobDefinitionId { get; init; }

    public string? MonitorJobDefinitionId { get; init; }

    public string? BatchJobDefinitionId { get; init; }

    public string? TenantId { get; init; }

    public string? CreateUserId { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? ExecutionStartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    public DateTimeOffset? RemovalTime { get; init; }
}
