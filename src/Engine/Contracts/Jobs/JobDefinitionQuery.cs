namespace ProcOS.Engine;

/// <summary>Which job definitions. What is null does not narrow; several narrow together.</summary>
public sealed record JobDefinitionQuery : EngineQuery<JobDefinitionSortKey>
{
    public string? JobDefinitionId { get; init; }

    public IReadOnlyList<string>? ActivityIdIn { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? JobType { get; init; }

    public string? JobConfiguration { get; init; }

    public bool? Active { get; init; }

    public bool? Suspended { get; init; }

    public bool? WithOverridingJobPriority { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public bool? IncludeJobDefinitionsWithoutTenantId { get; init; }
}
