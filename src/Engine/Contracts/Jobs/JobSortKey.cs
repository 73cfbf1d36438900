using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What JobQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<JobSortKey>))]
public enum JobSortKey
{
    JobId,
    ExecutionId,
    ProcessInstanceId,
    ProcessDefinitionId,
    ProcessDefinitionKey,
    JobPriority,
    JobRetries,
    JobDueDate,
    TenantId,
}
