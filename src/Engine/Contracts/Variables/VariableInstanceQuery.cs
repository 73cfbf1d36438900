namespace ProcOS.Engine;

/// <summary>Which variables of running instances. What is null does not narrow; several narrow together.</summary>
public sealed record VariableInstanceQuery : EngineQuery<VariableInstanceSortKey>
{
    public string? VariableName { get; init; }

    public string? VariableNameLike { get; init; }

    public IReadOnlyList<string>? ProcessInstanceIdIn { get; init; }

    public IReadOnlyList<string>? ExecutionIdIn { get; init; }

    public IReadOnlyList<string>? TaskIdIn { get; init; }

    public IReadOnlyList<string>? BatchIdIn { get; init; }

    public IReadOnlyList<string>? ActivityInstanceIdIn { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public IReadOnlyList<VariableFilter>? VariableValues { get; init; }

    public bool? VariableNamesIgnoreCase { get; init; }

    public bool? VariableValuesIgnoreCase { get; init; }

    public IReadOnlyList<string>? VariableScopeIdIn { get; init; }
}
