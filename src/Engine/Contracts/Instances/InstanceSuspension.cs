namespace ProcOS.Engine;

/// <summary>Instances that are suspended or let go on together: of one definition, one key, or a list.</summary>
/// <param name="Suspended">True to suspend.</param>
public sealed record InstanceSuspension(bool Suspended)
{
    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    /// <summary>Together with the key.</summary>
    public string? ProcessDefinitionTenantId { get; init; }

    /// <summary>Together with the key: only of the definition that belongs to nobody.</summary>
    public bool? ProcessDefinitionWithoutTenantId { get; init; }

    public IReadOnlyList<string>? ProcessInstanceIds { get; init; }

    public ProcessInstanceQuery? ProcessInstanceQuery { get; init; }

    public HistoricInstanceQuery? HistoricProcessInstanceQuery { get; init; }
}
