namespace ProcOS.Engine;

/// <summary>Which entries of the external-task log. What is null does not narrow; several narrow together.</summary>
public sealed record ExternalTaskLogQuery : EngineQuery<ExternalTaskLogSortKey>
{
    public string? LogId { get; init; }

    public string? ExternalTaskId { get; init; }

    public string? TopicName { get; init; }

    public string? WorkerId { get; init; }

    public string? ErrorMessage { get; init; }

    public IReadOnlyList<string>? ActivityIdIn { get; init; }

    public IReadOnlyList<string>? ActivityInstanceIdIn { get; init; }

    public IReadOnlyList<string>? ExecutionIdIn { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public long? PriorityLowerThanOrEquals { get; init; }

    public long? PriorityHigherThanOrEquals { get; init; }

    public bool? CreationLog { get; init; }

    public bool? FailureLog { get; init; }

    public bool? SuccessLog { get; init; }

    public bool? DeletionLog { get; init; }
}
