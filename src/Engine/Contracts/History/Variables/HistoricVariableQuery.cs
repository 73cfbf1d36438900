namespace ProcOS.Engine;

/// <summary>Which variables, of running or ended instances. What is null does not narrow; several narrow together.</summary>
public sealed record HistoricVariableQuery : EngineQuery<HistoricVariableSortKey>
{
    public string? VariableName { get; init; }

    public string? VariableNameLike { get; init; }

    public bool? VariableNamesIgnoreCase { get; init; }

    public bool? VariableValuesIgnoreCase { get; init; }

    public IReadOnlyList<string>? VariableTypeIn { get; init; }

    public bool? IncludeDeleted { get; init; }

    public string? ProcessInstanceId { get; init; }

    public IReadOnlyList<string>? ProcessInstanceIdIn { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public IReadOnlyList<string>? ExecutionIdIn { get; init; }

    public IReadOnlyList<string>? TaskIdIn { get; init; }

    public IReadOnlyList<string>? ActivityInstanceIdIn { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public IReadOnlyList<string>? VariableNameIn { get; init; }
}
