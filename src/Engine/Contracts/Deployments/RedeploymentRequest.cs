namespace ProcOS.Engine;

/// <summary>Which files of a deployment are deployed anew; all of them when none is named.</summary>
public sealed record RedeploymentRequest
{
    public IReadOnlyList<string>? ResourceIds { get; init; }

    public IReadOnlyList<string>? ResourceNames { get; init; }

    /// <summary>Who deploys.</summary>
    public string? Source { get; init; }
}
