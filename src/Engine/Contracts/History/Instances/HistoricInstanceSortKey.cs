using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What HistoricInstanceQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<HistoricInstanceSortKey>))]
public enum HistoricInstanceSortKey
{
    InstanceId,
    DefinitionId,
    DefinitionKey,
    DefinitionName,
    DefinitionVersion,
    BusinessKey,
    StartTime,
    EndTime,
    Duration,
    TenantId,
}
