namespace ProcOS.Engine;

/// <summary>A process that another one calls by a call activity whose target is fixed.</summary>
public sealed record CalledProcessDefinition
{
    public required string Id { get; init; }

    public required string Key { get; init; }

    public string? Category { get; init; }

    public string? Description { get; init; }

    public string? Name { get; init; }

    public int Version { get; init; }

    public string? Resource { get; init; }

    public string? DeploymentId { get; init; }

    public string? Diagram { get; init; }

    public bool Suspended { get; init; }

    public string? TenantId { get; init; }

    public string? VersionTag { get; init; }

    public int? HistoryTimeToLive { get; init; }

    public bool StartableInTasklist { get; init; }

    /// <summary>The call activities.</summary>
    public IReadOnlyList<string>? CalledFromActivityIds { get; init; }

    public string? CallingProcessDefinitionId { get; init; }
}
