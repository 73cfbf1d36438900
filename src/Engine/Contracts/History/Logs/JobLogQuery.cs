namespace ProcOS.Engine;

/// <summary>Which entries of the job log. What is null does not narrow; several narrow together.</summary>
public sealed record JobLogQuery : EngineQuery<JobLogSortKey>
{
    public string? LogId { get; init; }

    public string? JobId { get; init; }

    public string? JobExceptionMessage { get; init; }

    public string? JobDefinitionId { get; init; }

    public string? JobDefinitionType { get; init; }

    public string? JobDefinitionConfiguration { get; init; }

    public IReadOnlyList<string>? ActivityIdIn { get; init; }

    public IReadOnlyList<string>? FailedActivityIdIn { get; init; }

    public IReadOnlyList<string>? ExecutionIdIn { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? DeploymentId { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public string? Hostname { get; init; }

    public long? JobPriorityLowerThanOrEquals { get; init; }

    public long? JobPriorityHigherThanOrEquals { get; init; }

    public bool? CreationLog { get; init; }

    public bool? FailureLog { get; init; }

    public bool? SuccessLog { get; init; }

    public bool? DeletionLog { get; init; }
}
