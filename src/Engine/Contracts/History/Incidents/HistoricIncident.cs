namespace ProcOS.Engine;

/// <summary>An incident, open or over.</summary>
public sealed record HistoricIncident
{
    public required string Id { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ExecutionId { get; init; }

    public string? RootProcessInstanceId { get; init; }

    public DateTimeOffset? CreateTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    public DateTimeOffset? RemovalTime { get; init; }

    public required string IncidentType { get; init; }

    public string? ActivityId { get; init; }

    public string? FailedActivityId { get; init; }

    public string? CauseIncidentId { get; init; }

    public string? RootCauseIncidentId { get; init; }

    public string? Configuration { get; init; }

    public string? HistoryConfiguration { get; init; }

    public string? IncidentMessage { get; init; }

    public string? TenantId { get; init; }

    public string? JobDefinitionId { get; init; }

    public bool Open { get; init; }

    public bool Deleted { get; init; }

    public bool Resolved { get; init; }

    public string? Annotation { get; init; }
}
