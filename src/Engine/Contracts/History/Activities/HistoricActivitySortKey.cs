using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What HistoricActivityQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<HistoricActivitySortKey>))]
public enum HistoricActivitySortKey
{
    ActivityInstanceId,
    InstanceId,
    ExecutionId,
    ActivityId,
    ActivityName,
    ActivityType,
    StartTime,
    EndTime,
    Duration,
    DefinitionId,
    Occurrence,
    TenantId,
}
