namespace ProcOS.Engine;

/// <summary>Which external tasks. What is null does not narrow; several narrow together.</summary>
public sealed record ExternalTaskQuery : EngineQuery<ExternalTaskSortKey>
{
    public string? ExternalTaskId { get; init; }

    public IReadOnlyList<string>? ExternalTaskIdIn { get; init; }

    public string? TopicName { get; init; }

    public string? WorkerId { get; init; }

    /// <summary>Only those whose lock lives.</summary>
    public bool? Locked { get; init; }

    /// <summary>Only those without a living lock.</summary>
    public bool? NotLocked { get; init; }

    public bool? WithRetriesLeft { get; init; }

    public bool? NoRetriesLeft { get; init; }

    public DateTimeOffset? LockExpirationAfter { get; init; }

    public DateTimeOffset? LockExpirationBefore { get; init; }

    public string? ActivityId { get; init; }

    public IReadOnlyList<string>? ActivityIdIn { get; init; }

    public string? ExecutionId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public IReadOnlyList<string>? ProcessInstanceIdIn { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? Active { get; init; }

    public bool? Suspended { get; init; }

    public long? PriorityHigherThanOrEquals { get; init; }

    public long? PriorityLowerThanOrEquals { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public IReadOnlyList<string>? ProcessDefinitionKeyIn { get; init; }

    public string? ProcessDefinitionName { get; init; }

    public string? ProcessDefinitionNameLike { get; init; }

    public bool? VariableNamesIgnoreCase { get; init; }

    public bool? VariableValuesIgnoreCase { get; init; }

    public IReadOnlyList<VariableFilter>? ProcessVariables { get; init; }
}
