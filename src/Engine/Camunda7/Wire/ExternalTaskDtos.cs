using System.Text.Json;

namespace ProcOS.Engine.Camunda7.Wire;

internal sealed record FetchDto(
    string WorkerId,
    int MaxTasks,
    bool UsePriority,
    long? AsyncResponseTimeout,
    IReadOnlyList<FetchTopicDto> Topics,
    IReadOnlyList<SortBy<ExternalTaskSortKey>>? Sorting);

internal sealed record FetchTopicDto(
    string TopicName,
    long LockDuration,
    IReadOnlyList<string>? Variables,
    bool DeserializeValues,
    bool? LocalVariables,
    string? BusinessKey,
    IReadOnlyList<string>? ProcessDefinitionIdIn,
    IReadOnlyList<string>? ProcessDefinitionKeyIn,
    string? ProcessDefinitionVersionTag,
    bool? WithoutTenantId,
    IReadOnlyList<string>? TenantIdIn,
    IReadOnlyDictionary<string, JsonElement>? ProcessVariables,
    bool? IncludeExtensionProperties);

internal sealed record CompleteDto(
    string WorkerId,
    IReadOnlyDictionary<string, VariableValue> Variables,
    IReadOnlyDictionary<string, VariableValue>? LocalVariables = null);

/// <summary>One shape for extend and lock: what is null is not sent.</summary>
internal sealed record LockDto(string WorkerId, long? NewDuration = null, long? LockDuration = null);

internal sealed record FailureDto(
    string WorkerId,
    string ErrorMessage,
    string? ErrorDetails,
    int Retries,
    long RetryTimeout,
    IReadOnlyDictionary<string, VariableValue>? Variables,
    IReadOnlyDictionary<string, VariableValue>? LocalVariables);
