using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What ExternalTaskLogQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<ExternalTaskLogSortKey>))]
public enum ExternalTaskLogSortKey
{
    Timestamp,
    ExternalTaskId,
    TopicName,
    WorkerId,
    Retries,
    Priority,
    ActivityId,
    ActivityInstanceId,
    ExecutionId,
    ProcessInstanceId,
    ProcessDefinitionId,
    ProcessDefinitionKey,
    TenantId,
}
