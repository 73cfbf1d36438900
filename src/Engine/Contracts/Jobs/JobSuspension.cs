namespace ProcOS.Engine;

/// <summary>Jobs that are suspended or let go on together: of one definition, instance or process.</summary>
/// <param name="Suspended">True to suspend.</param>
public sealed record JobSuspension(bool Suspended)
{
    public string? JobDefinitionId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    /// <summary>Together with the key.</summary>
    public string? ProcessDefinitionTenantId { get; init; }

    /// <summary>Together with the key: only of the definition that belongs to nobody.</summary>
    public bool? ProcessDefinitionWithoutTenantId { get; init; }
}
