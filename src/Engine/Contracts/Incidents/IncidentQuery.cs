namespace ProcOS.Engine;

/// <summary>Which open incidents. What is null does not narrow; several narrow together.</summary>
public sealed record IncidentQuery : EngineQuery<IncidentSortKey>
{
    public string? IncidentId { get; init; }

    public string? IncidentType { get; init; }

    public string? IncidentMessage { get; init; }

    public string? IncidentMessageLike { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public IReadOnlyList<string>? ProcessDefinitionKeyIn { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ExecutionId { get; init; }

    public DateTimeOffset? IncidentTimestampBefore { get; init; }

    public DateTimeOffset? IncidentTimestampAfter { get; init; }

    public string? ActivityId { get; init; }

    public string? FailedActivityId { get; init; }

    public string? CauseIncidentId { get; init; }

    public string? RootCauseIncidentId { get; init; }

    /// <summary>The id of the failed job or external task.</summary>
    public string? Configuration { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public IReadOnlyList<string>? JobDefinitionIdIn { get; init; }
}
