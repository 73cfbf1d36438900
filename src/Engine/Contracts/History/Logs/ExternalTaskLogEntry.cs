namespace ProcOS.Engine;

/// <summary>Something that happened to an external task.</summary>
public sealed record ExternalTaskLogEntry
{
    public required string Id { get; init; }

    public required string ExternalTaskId { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? TopicName { get; init; }

    public string? WorkerId { get; init; }

    public int? Retries { get; init; }

    public long Priority { get; init; }

    public string? ErrorMessage { get; init; }

    public string? ActivityId { get; init; }

    public string? ActivityInstanceId { get; init; }

    public string? ExecutionId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? TenantId { get; init; }

    public bool CreationLog { get; init; }

    public bool FailureLog { get; init; }

    public bool SuccessLog { get; init; }

    public bool DeletionLog { get; init; }

    public DateTimeOffset? RemovalTime { get; init; }

    public string? RootProcessInstanceId { get; init; }
}
