using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What UserTaskQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<UserTaskSortKey>))]
public enum UserTaskSortKey
{
    InstanceId,
    DueDate,
    ExecutionId,
    Assignee,
    Created,
    LastUpdated,
    FollowUpDate,
    Description,
    Id,
    Name,
    NameCaseInsensitive,
    Priority,
    TenantId,
}
