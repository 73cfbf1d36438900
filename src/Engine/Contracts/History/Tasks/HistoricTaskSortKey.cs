using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What HistoricTaskQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<HistoricTaskSortKey>))]
public enum HistoricTaskSortKey
{
    TaskId,
    ActivityInstanceId,
    ProcessDefinitionId,
    ProcessInstanceId,
    ExecutionId,
    Duration,
    EndTime,
    StartTime,
    TaskName,
    TaskDescription,
    Assignee,
    Owner,
    DueDate,
    FollowUpDate,
    DeleteReason,
    TaskDefinitionKey,
    Priority,
    TenantId,
}
