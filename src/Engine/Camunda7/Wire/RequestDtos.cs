using System.Text.Json.Serialization;

namespace ProcOS.Engine.Camunda7.Wire;

internal sealed record SuspendedDto(bool Suspended);

internal sealed record RetriesDto(int Retries, DateTimeOffset? DueDate = null);

internal sealed record PriorityDto(long? Priority, bool? IncludeJobs = null);

internal sealed record DueDateDto([property: JsonPropertyName("duedate")] DateTimeOffset? DueDate, bool Cascade);

internal sealed record TimeToLiveDto(int? HistoryTimeToLive);

internal sealed record AnnotationDto(string Annotation);

internal sealed record UserDto(string? UserId);

internal sealed record CommentDto(string Message, string? Id = null, string? ProcessInstanceId = null);

internal sealed record VariablesDto(IReadOnlyDictionary<string, VariableValue> Variables);

internal sealed record PatchVariablesDto(IReadOnlyDictionary<string, VariableValue> Modifications, IReadOnlyList<string> Deletions);

internal sealed record CompleteTaskDto(IReadOnlyDictionary<string, VariableValue> Variables, bool WithVariablesInReturn);

internal sealed record StartFormDto(IReadOnlyDictionary<string, VariableValue> Variables, string? BusinessKey);

internal sealed record EscalationDto(string EscalationCode, IReadOnlyDictionary<string, VariableValue> Variables);

/// <summary>Of a user task without a worker id, of an external task with one.</summary>
internal sealed record BpmnErrorDto(
    string? WorkerId, string ErrorCode, string? ErrorMessage, IReadOnlyDictionary<string, VariableValue> Variables);

internal sealed record DefinitionsSuspensionDto(
    string ProcessDefinitionKey, bool Suspended, bool IncludeProcessInstances, DateTimeOffset? ExecutionDate);

internal sealed record HistoryDeletionDto(
    IReadOnlyList<string>? HistoricProcessInstanceIds, HistoricInstanceQuery? HistoricProcessInstanceQuery, string? DeleteReason);

internal sealed record UserTaskDto(
    string? Name,
    string? Description,
    int Priority,
    string? Assignee,
    string? Owner,
    DelegationState? DelegationState,
    DateTimeOffset? Due,
    DateTimeOffset? FollowUp,
    string? ParentTaskId,
    string? TenantId)
{
    /// <summary>Of a task that is made.</summary>
    public string? Id { get; init; }
}

internal sealed record StartDto(
    string? BusinessKey,
    IReadOnlyDictionary<string, VariableValue> Variables,
    IReadOnlyList<ModificationInstruction>? StartInstructions,
    bool SkipCustomListeners,
    bool SkipIoMappings,
    bool WithVariablesInReturn);

internal sealed record PlanRequestDto(string SourceProcessDefinitionId, string TargetProcessDefinitionId, bool UpdateEventTriggers);
