namespace ProcOS.Engine;

/// <summary>A file of a deployment.</summary>
public sealed record DeployedResource
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string DeploymentId { get; init; }
}
