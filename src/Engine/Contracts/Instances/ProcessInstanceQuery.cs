namespace ProcOS.Engine;

/// <summary>Which running process instances. What is null does not narrow; several narrow together.</summary>
public sealed record ProcessInstanceQuery : EngineQuery<ProcessInstanceSortKey>
{
    public IReadOnlyList<string>? ProcessInstanceIds { get; init; }

    public string? BusinessKey { get; init; }

    public string? BusinessKeyLike { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public IReadOnlyList<string>? ProcessDefinitionKeyIn { get; init; }

    public IReadOnlyList<string>? ProcessDefinitionKeyNotIn { get; init; }

    public string? DeploymentId { get; init; }

    /// <summary>Called by this instance.</summary>
    public string? SuperProcessInstance { get; init; }

    /// <summary>Calling this instance.</summary>
    public string? SubProcessInstance { get; init; }

    public bool? Active { get; init; }

    public bool? Suspended { get; init; }

    public bool? WithIncident { get; init; }

    public string? IncidentId { get; init; }

    public string? IncidentType { get; init; }

    public string? IncidentMessage { get; init; }

    public string? IncidentMessageLike { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    /// <summary>Of a definition of no tenant.</summary>
    public bool? ProcessDefinitionWithoutTenantId { get; init; }

    public IReadOnlyList<string>? ActivityIdIn { get; init; }

    /// <summary>Only those that nothing called.</summary>
    public bool? RootProcessInstances { get; init; }

    public string? RootProcessInstanceId { get; init; }

    /// <summary>Only those that call nothing.</summary>
    public bool? LeafProcessInstances { get; init; }

    public IReadOnlyList<VariableFilter>? Variables { get; init; }

    public bool? VariableNamesIgnoreCase { get; init; }

    public bool? VariableValuesIgnoreCase { get; init; }
}
