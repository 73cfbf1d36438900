using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <param name="State">ACTIVE, SUSPENDED, COMPLETED, EXTERNALLY_TERMINATED or INTERNALLY_TERMINATED.</param>
public sealed record HistoricInstance(
    [property: JsonRequired] string Id,
    [property: JsonPropertyName("processDefinitionKey")] string DefinitionKey,
    string? BusinessKey,
    string State,
    [property: JsonPropertyName("startTime")] DateTimeOffset Started,
    [property: JsonPropertyName("endTime")] DateTimeOffset? Ended,
    [property: JsonPropertyName("superProcessInstanceId")] string? SuperInstanceId)
{
    public string? RootProcessInstanceId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionName { get; init; }

    public int? ProcessDefinitionVersion { get; init; }

    public DateTimeOffset? RemovalTime { get; init; }

    public long? DurationInMillis { get; init; }

    public string? StartUserId { get; init; }

    public string? StartActivityId { get; init; }

    public string? DeleteReason { get; init; }

    public string? TenantId { get; init; }

    public string? RestartedProcessInstanceId { get; init; }
}
