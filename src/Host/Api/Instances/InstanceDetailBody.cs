using System.Text.Json;

namespace ProcOS.Host.Api.Instances;

internal sealed record InstanceDetailBody(
    string Id,
    string ProcessKey,
    string? BusinessKey,
    string State,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<StepBody> Steps,
    IReadOnlyDictionary<string, JsonElement> Variables,
    IReadOnlyList<IncidentBody> Incidents);
