namespace ProcOS.Engine;

/// <summary>Job definitions that are suspended or let go on together: all of one definition, or of every version of a process.</summary>
/// <param name="Suspended">True to suspend.</param>
public sealed record JobDefinitionsSuspension(bool Suspended)
{
    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    /// <summary>Together with the key.</summary>
    public string? ProcessDefinitionTenantId { get; init; }

    /// <summary>Together with the key: only of the definition that belongs to nobody.</summary>
    public bool? ProcessDefinitionWithoutTenantId { get; init; }

    /// <summary>True for the jobs that are there too.</summary>
    public bool IncludeJobs { get; init; }

    /// <summary>When; null for now.</summary>
    public DateTimeOffset? ExecutionDate { get; init; }
}
