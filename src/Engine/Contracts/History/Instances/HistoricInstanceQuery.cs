namespace ProcOS.Engine;

/// <summary>Which process instances, running or ended. What is null does not narrow; several narrow together.</summary>
public sealed record HistoricInstanceQuery : EngineQuery<HistoricInstanceSortKey>
{
    public string? ProcessInstanceId { get; init; }

    public IReadOnlyList<string>? ProcessInstanceIds { get; init; }

    public IReadOnlyList<string>? ProcessInstanceIdNotIn { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public IReadOnlyList<string>? ProcessDefinitionKeyIn { get; init; }

    public string? ProcessDefinitionName { get; init; }

    public string? ProcessDefinitionNameLike { get; init; }

    public IReadOnlyList<string>? ProcessDefinitionKeyNotIn { get; init; }

    public string? ProcessInstanceBusinessKey { get; init; }

    public IReadOnlyList<string>? ProcessInstanceBusinessKeyIn { get; init; }

    public string? ProcessInstanceBusinessKeyLike { get; init; }

    public bool? RootProcessInstances { get; init; }

    public string? RootProcessInstanceId { get; init; }

    public bool? Finished { get; init; }

    public bool? Unfinished { get; init; }

    public bool? WithJobsRetrying { get; init; }

    public bool? WithIncidents { get; init; }

    public bool? WithRootIncidents { get; init; }

    public IReadOnlyList<string>? IncidentIdIn { get; init; }

    public string? IncidentType { get; init; }

    public string? IncidentStatus { get; init; }

    public string? IncidentMessage { get; init; }

    public string? IncidentMessageLike { get; init; }

    public DateTimeOffset? StartedBefore { get; init; }

    public DateTimeOffset? StartedAfter { get; init; }

    public DateTimeOffset? FinishedBefore { get; init; }

    public DateTimeOffset? FinishedAfter { get; init; }

    public DateTimeOffset? ExecutedActivityAfter { get; init; }

    public DateTimeOffset? ExecutedActivityBefore { get; init; }

    public DateTimeOffset? ExecutedJobAfter { get; init; }

    public DateTimeOffset? ExecutedJobBefore { get; init; }

    public string? StartedBy { get; init; }

    public string? SuperProcessInstanceId { get; init; }

    public string? SubProcessInstanceId { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public IReadOnlyList<string>? ActivityIdIn { get; init; }

    public IReadOnlyList<string>? ExecutedActivityIdIn { get; init; }

    public IReadOnlyList<string>? ActiveActivityIdIn { get; init; }

    public bool? Active { get; init; }

    public bool? Suspended { get; init; }

    public bool? Completed { get; init; }

    public bool? ExternallyTerminated { get; init; }

    public bool? InternallyTerminated { get; init; }

    public IReadOnlyList<VariableFilter>? Variables { get; init; }

    public bool? VariableNamesIgnoreCase { get; init; }

    public bool? VariableValuesIgnoreCase { get; init; }
}
