using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What JobLogQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<JobLogSortKey>))]
public enum JobLogSortKey
{
    Timestamp,
    JobId,
    JobDefinitionId,
    JobDueDate,
    JobRetries,
    JobPriority,
    ActivityId,
    ExecutionId,
    ProcessInstanceId,
    ProcessDefinitionId,
    ProcessDefinitionKey,
    DeploymentId,
    Hostname,
    Occurrence,
    TenantId,
}
