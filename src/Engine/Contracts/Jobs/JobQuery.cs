namespace ProcOS.Engine;

/// <summary>Which jobs. What is null does not narrow; several narrow together.</summary>
public sealed record JobQuery : EngineQuery<JobSortKey>
{
    public string? JobId { get; init; }

    public IReadOnlyList<string>? JobIds { get; init; }

    public string? JobDefinitionId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public IReadOnlyList<string>? ProcessInstanceIds { get; init; }

    public string? ExecutionId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? ActivityId { get; init; }

    public bool? WithRetriesLeft { get; init; }

    /// <summary>Due, with tries left, not suspended.</summary>
    public bool? Executable { get; init; }

    public bool? Timers { get; init; }

    public bool? Messages { get; init; }

    public IReadOnlyList<DateFilter>? DueDates { get; init; }

    public IReadOnlyList<DateFilter>? CreateTimes { get; init; }

    public bool? WithException { get; init; }

    public string? ExceptionMessage { get; init; }

    public string? FailedActivityId { get; init; }

    public bool? NoRetriesLeft { get; init; }

    public bool? Active { get; init; }

    public bool? Suspended { get; init; }

    public int? PriorityLowerThanOrEquals { get; init; }

    public int? PriorityHigherThanOrEquals { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public bool? IncludeJobsWithoutTenantId { get; init; }

    /// <summary>Being worked on right now.</summary>
    public bool? Acquired { get; init; }
}
