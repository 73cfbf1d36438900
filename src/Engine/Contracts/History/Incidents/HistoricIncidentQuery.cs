namespace ProcOS.Engine;

/// <summary>Which incidents, open or over. What is null does not narrow; several narrow together.</summary>
public sealed record HistoricIncidentQuery : EngineQuery<HistoricIncidentSortKey>
{
    public string? IncidentId { get; init; }

    public string? IncidentType { get; init; }

    public string? IncidentMessage { get; init; }

    public string? IncidentMessageLike { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public IReadOnlyList<string>? ProcessDefinitionKeyIn { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ExecutionId { get; init; }

    public DateTimeOffset? CreateTimeBefore { get; init; }

    public DateTimeOffset? CreateTimeAfter { get; init; }

    public DateTimeOffset? EndTimeBefore { get; init; }

    public DateTimeOffset? EndTimeAfter { get; init; }

    public string? ActivityId { get; init; }

    public string? FailedActivityId { get; init; }

    public string? CauseIncidentId { get; init; }

    public string? RootCauseIncidentId { get; init; }

    public string? Configuration { get; init; }

    public string? HistoryConfiguration { get; init; }

    public bool? Open { get; init; }

    public bool? Resolved { get; init; }

    public bool? Deleted { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public IReadOnlyList<string>? JobDefinitionIdIn { get; init; }
}
