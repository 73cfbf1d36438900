namespace ProcOS.Engine;

/// <summary>Which process definitions. What is null does not narrow; several narrow together.</summary>
public sealed record ProcessDefinitionQuery : EngineQuery<ProcessDefinitionSortKey>
{
    public string? ProcessDefinitionId { get; init; }

    public IReadOnlyList<string>? ProcessDefinitionIdIn { get; init; }

    public string? Name { get; init; }

    public string? NameLike { get; init; }

    public string? DeploymentId { get; init; }

    public DateTimeOffset? DeployedAfter { get; init; }

    public DateTimeOffset? DeployedAt { get; init; }

    public string? Key { get; init; }

    public IReadOnlyList<string>? KeysIn { get; init; }

    public string? KeyLike { get; init; }

    public string? Category { get; init; }

    public string? CategoryLike { get; init; }

    public int? Version { get; init; }

    /// <summary>Only the latest version of each process.</summary>
    public bool? LatestVersion { get; init; }

    public string? ResourceName { get; init; }

    public string? ResourceNameLike { get; init; }

    /// <summary>Only those that this user may start.</summary>
    public string? StartableBy { get; init; }

    public bool? Active { get; init; }

    public bool? Suspended { get; init; }

    public string? IncidentId { get; init; }

    public string? IncidentType { get; init; }

    public string? IncidentMessage { get; init; }

    public string? IncidentMessageLike { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public bool? IncludeProcessDefinitionsWithoutTenantId { get; init; }

    public string? VersionTag { get; init; }

    public string? VersionTagLike { get; init; }

    public bool? WithoutVersionTag { get; init; }

    public bool? StartableInTasklist { get; init; }

    public bool? NotStartableInTasklist { get; init; }
}
