namespace ProcOS.Engine;

/// <summary>A deployment that the engine keeps.</summary>
public sealed record Deployment
{
    public required string Id { get; init; }

    public string? TenantId { get; init; }

    public DateTimeOffset? DeploymentTime { get; init; }

    /// <summary>Who deployed it.</summary>
    public string? Source { get; init; }

    public string? Name { get; init; }
}
