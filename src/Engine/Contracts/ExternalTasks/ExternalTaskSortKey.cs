using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What ExternalTaskQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<ExternalTaskSortKey>))]
public enum ExternalTaskSortKey
{
    Id,
    LockExpirationTime,
    ProcessInstanceId,
    ProcessDefinitionId,
    ProcessDefinitionKey,
    TenantId,
    TaskPriority,
    CreateTime,
}
