namespace ProcOS.Engine;

/// <summary>Which deployments. What is null does not narrow; several narrow together.</summary>
public sealed record DeploymentQuery : EngineQuery<DeploymentSortKey>
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>With <c>%</c> for any text.</summary>
    public string? NameLike { get; init; }

    public string? Source { get; init; }

    /// <summary>Only those that name no source.</summary>
    public bool? WithoutSource { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public bool? IncludeDeploymentsWithoutTenantId { get; init; }

    /// <summary>Deployed after this moment.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Deployed before this moment.</summary>
    public DateTimeOffset? Before { get; init; }
}
