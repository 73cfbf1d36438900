namespace ProcOS.Engine;

/// <summary>Which executions. What is null does not narrow; several narrow together.</summary>
public sealed record ExecutionQuery : EngineQuery<ExecutionSortKey>
{
    public string? BusinessKey { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ActivityId { get; init; }

    /// <summary>Waiting for this signal.</summary>
    public string? SignalEventSubscriptionName { get; init; }

    /// <summary>Waiting for this message.</summary>
    public string? MessageEventSubscriptionName { get; init; }

    public bool? Active { get; init; }

    public bool? Suspended { get; init; }

    public string? IncidentId { get; init; }

    public string? IncidentType { get; init; }

    public string? IncidentMessage { get; init; }

    public string? IncidentMessageLike { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    /// <summary>Of the execution.</summary>
    public IReadOnlyList<VariableFilter>? Variables { get; init; }

    /// <summary>Of its process instance.</summary>
    public IReadOnlyList<VariableFilter>? ProcessVariables { get; init; }

    public bool? VariableNamesIgnoreCase { get; init; }

    public bool? VariableValuesIgnoreCase { get; init; }
}
