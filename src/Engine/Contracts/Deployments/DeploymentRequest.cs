namespace ProcOS.Engine;

/// <param name="Name">The deployment's name; duplicate filtering compares with the latest deployment of this name.</param>
/// <param name="Source">Who deploys, such as <c>ProcOS kernel</c>.</param>
/// <param name="Resources">The files.</param>
/// <param name="ChangedOnly">Deploy only what differs from the latest deployment of this name.</param>
public sealed record DeploymentRequest(
    string Name, string Source, IReadOnlyList<DeploymentResource> Resources, bool ChangedOnly = true)
{
    /// <summary>Whose the processes are; null for nobody's in particular.</summary>
    public string? TenantId { get; init; }

    /// <summary>When the processes can be started; null for now.</summary>
    public DateTimeOffset? ActivationTime { get; init; }
}
