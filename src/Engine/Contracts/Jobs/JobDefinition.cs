namespace ProcOS.Engine;

/// <summary>The place in a model that makes jobs.</summary>
public sealed record JobDefinition
{
    public required string Id { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? ActivityId { get; init; }

    public string? JobType { get; init; }

    public string? JobConfiguration { get; init; }

    /// <summary>Null when the model decides.</summary>
    public long? OverridingJobPriority { get; init; }

    public bool Suspended { get; init; }

    public string? TenantId { get; init; }

    public string? DeploymentId { get; init; }
}
