using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>One step of an instance.</summary>
public sealed record HistoricActivity(
    [property: JsonRequired] string Id,
    string ActivityId,
    [property: JsonPropertyName("activityName")] string? Name,
    [property: JsonPropertyName("activityType")] string Type,
    [property: JsonPropertyName("startTime")] DateTimeOffset Started,
    [property: JsonPropertyName("endTime")] DateTimeOffset? Ended,
    bool Canceled,
    [property: JsonPropertyName("calledProcessInstanceId")] string? CalledInstanceId)
{
    public string? ParentActivityInstanceId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? RootProcessInstanceId { get; init; }

    public string? ExecutionId { get; init; }

    public string? TaskId { get; init; }

    public string? Assignee { get; init; }

    public long? DurationInMillis { get; init; }

    /// <summary>True when it ended its scope.</summary>
    public bool CompleteScope { get; init; }

    public string? TenantId { get; init; }

    public DateTimeOffset? RemovalTime { get; init; }
}
