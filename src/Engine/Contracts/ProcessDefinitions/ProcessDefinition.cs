using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>One version of a process.</summary>
public sealed record ProcessDefinition(
    [property: JsonRequired] string Id, string Key, string? Name, int Version, string DeploymentId, string? Resource)
{
    /// <summary>The target namespace of the model.</summary>
    public string? Category { get; init; }

    public string? Description { get; init; }

    /// <summary>The file of its picture, if one was deployed.</summary>
    public string? Diagram { get; init; }

    public bool Suspended { get; init; }

    public string? TenantId { get; init; }

    public string? VersionTag { get; init; }

    /// <summary>In days; null keeps the history for good.</summary>
    public int? HistoryTimeToLive { get; init; }

    public bool StartableInTasklist { get; init; }
}
