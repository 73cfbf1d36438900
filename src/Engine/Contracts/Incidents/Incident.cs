using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>Something in a running instance that needs a person.</summary>
/// <param name="Type">Such as <c>failedJob</c> or <c>failedExternalTask</c>.</param>
/// <param name="ActivityId">Empty when the engine does not say.</param>
public sealed record Incident(
    [property: JsonRequired] string Id,
    [property: JsonPropertyName("incidentType")] string Type,
    string ActivityId,
    string ProcessInstanceId,
    [property: JsonPropertyName("incidentMessage")] string? Message)
{
    public string? ProcessDefinitionId { get; init; }

    public string? ExecutionId { get; init; }

    public DateTimeOffset? IncidentTimestamp { get; init; }

    /// <summary>Where it failed, when that is another activity.</summary>
    public string? FailedActivityId { get; init; }

    /// <summary>The incident that this one is a copy of, in a caller.</summary>
    public string? CauseIncidentId { get; init; }

    /// <summary>The one at the beginning of that chain.</summary>
    public string? RootCauseIncidentId { get; init; }

    /// <summary>The id of the failed job or external task.</summary>
    public string? Configuration { get; init; }

    public string? TenantId { get; init; }

    public string? JobDefinitionId { get; init; }

    public string? Annotation { get; init; }
}
