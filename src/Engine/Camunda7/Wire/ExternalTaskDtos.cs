namespace ProcOS.Engine.Camunda7.Wire;

internal sealed record FetchDto(
    string WorkerId, int MaxTasks, bool UsePriority, long? AsyncResponseTimeout, IReadOnlyList<FetchTopicDto> Topics);

internal sealed record FetchTopicDto(string TopicName, long LockDuration, IReadOnlyList<string>? Variables, bool DeserializeValues);

internal sealed record LockedTaskDto(
    string Id,
    string TopicName,
    string ProcessInstanceId,
    string ProcessDefinitionKey,
    string ActivityId,
    string ExecutionId,
    string? BusinessKey,
    int? Retries,
    Dictionary<string, VariableDto>? Variables,
    long Priority,
    DateTimeOffset? CreateTime,
    string? TenantId)
{
    public LockedTask ToTask() => new(
        Id, TopicName, ProcessInstanceId, ProcessDefinitionKey, ActivityId, ExecutionId, BusinessKey, Retries, Variable.FromWire(Variables))
    {
        Priority = Priority,
        Created = CreateTime,
        TenantId = TenantId,
    };
}

/// <summary>One shape for complete, extend and lock: what is null is not sent.</summary>
internal sealed record LockDto(string WorkerId, Dictionary<string, VariableDto>? Variables = null, long? NewDuration = null, long? LockDuration = null);

internal sealed record FailureDto(string WorkerId, string ErrorMessage, string? ErrorDetails, int Retries, long RetryTimeout);

internal sealed record BpmnErrorDto(string WorkerId, string ErrorCode, string ErrorMessage, Dictionary<string, VariableDto> Variables);
