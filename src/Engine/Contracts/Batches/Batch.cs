namespace ProcOS.Engine;

/// <summary>Many instances changed by jobs in the background.</summary>
public record Batch
{
    public required string Id { get; init; }

    /// <summary>Such as <c>instance-migration</c>.</summary>
    public required string Type { get; init; }

    public int TotalJobs { get; init; }

    public int JobsCreated { get; init; }

    public int BatchJobsPerSeed { get; init; }

    public int InvocationsPerBatchJob { get; init; }

    public string? SeedJobDefinitionId { get; init; }

    public string? MonitorJobDefinitionId { get; init; }

    public string? BatchJobDefinitionId { get; init; }

    public bool Suspended { get; init; }

    public string? TenantId { get; init; }

    public string? CreateUserId { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? ExecutionStartTime { get; init; }
}
