namespace ProcOS.Engine;

/// <summary>Something that happened to a job.</summary>
public sealed record JobLogEntry
{
    public required string Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public DateTimeOffset? RemovalTime { get; init; }

    public string? JobId { get; init; }

    public DateTimeOffset? JobDueDate { get; init; }

    public int JobRetries { get; init; }

    public long JobPriority { get; init; }

    public string? JobExceptionMessage { get; init; }

    public string? FailedActivityId { get; init; }

    public string? JobDefinitionId { get; init; }

    public string? JobDefinitionType { get; init; }

    public string? JobDefinitionConfiguration { get; init; }

    public string? ActivityId { get; init; }

    public string? ExecutionId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? DeploymentId { get; init; }

    public string? RootProcessInstanceId { get; init; }

    public string? TenantId { get; init; }

    public string? Hostname { get; init; }

    public string? BatchId { get; init; }

    public bool CreationLog { get; init; }

    public bool FailureLog { get; init; }

    public bool SuccessLog { get; init; }

    public bool DeletionLog { get; init; }
}
