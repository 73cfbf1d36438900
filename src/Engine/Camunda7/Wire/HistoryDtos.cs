using System.Text.Json;

namespace ProcOS.Engine.Camunda7.Wire;

internal sealed record HistoricInstanceDto(
    string Id,
    string ProcessDefinitionKey,
    string? BusinessKey,
    string State,
    DateTimeOffset StartTime,
    DateTimeOffset? EndTime,
    string? SuperProcessInstanceId,
    string ProcessDefinitionId)
{
    public HistoricInstance ToInstance() =>
        new(Id, ProcessDefinitionKey, BusinessKey, State, StartTime, EndTime, SuperProcessInstanceId);
}

internal sealed record HistoricActivityDto(
    string Id,
    string ActivityId,
    string? ActivityName,
    string ActivityType,
    DateTimeOffset StartTime,
    DateTimeOffset? EndTime,
    bool? Canceled,
    string? CalledProcessInstanceId)
{
    public HistoricActivity ToActivity() =>
        new(Id, ActivityId, ActivityName, ActivityType, StartTime, EndTime, Canceled ?? false, CalledProcessInstanceId);
}

internal sealed record HistoricTaskDto(
    string Id, string TaskDefinitionKey, string? Assignee, DateTimeOffset? EndTime, string? DeleteReason);

internal sealed record HistoricVariableDto(
    string Name, string? Type, JsonElement Value, string? ActivityInstanceId, string? TaskId, DateTimeOffset? CreateTime);

internal sealed record IncidentDto(
    string Id, string IncidentType, string? ActivityId, string? ProcessInstanceId, string? IncidentMessage, string? RootCauseIncidentId)
{
    public Incident ToIncident() => new(Id, IncidentType, ActivityId ?? "", ProcessInstanceId ?? "", IncidentMessage);
}

internal sealed record ActivityQueryDto(string ProcessInstanceId, IReadOnlyList<SortingDto> Sorting);

internal sealed record SortingDto(string SortBy, string SortOrder);
