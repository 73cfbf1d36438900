namespace ProcOS.Engine;

/// <summary>A timer or an asynchronous step that waits for the job executor.</summary>
public sealed record Job
{
    public required string Id { get; init; }

    public string? JobDefinitionId { get; init; }

    /// <summary>Null when it may run now.</summary>
    public DateTimeOffset? DueDate { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ExecutionId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public int Retries { get; init; }

    /// <summary>Why its last run failed.</summary>
    public string? ExceptionMessage { get; init; }

    public string? FailedActivityId { get; init; }

    public bool Suspended { get; init; }

    public long Priority { get; init; }

    public string? TenantId { get; init; }

    public DateTimeOffset? CreateTime { get; init; }

    public string? BatchId { get; init; }
}
