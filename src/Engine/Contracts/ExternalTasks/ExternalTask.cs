namespace ProcOS.Engine;

/// <summary>An external task as an operator sees it.</summary>
public sealed record ExternalTask
{
    public string? ActivityId { get; init; }

    public string? ActivityInstanceId { get; init; }

    public string? ErrorMessage { get; init; }

    public string? ExecutionId { get; init; }

    public required string Id { get; init; }

    /// <summary>Null when nobody has it.</summary>
    public DateTimeOffset? LockExpirationTime { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? ProcessDefinitionVersionTag { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? TenantId { get; init; }

    /// <summary>Null before its first failure.</summary>
    public int? Retries { get; init; }

    public bool Suspended { get; init; }

    /// <summary>Who has it, or had it last.</summary>
    public string? WorkerId { get; init; }

    public required string TopicName { get; init; }

    public long? Priority { get; init; }

    public string? BusinessKey { get; init; }

    public DateTimeOffset? CreateTime { get; init; }
}
