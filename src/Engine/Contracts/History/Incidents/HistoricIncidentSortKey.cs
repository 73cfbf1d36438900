using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What HistoricIncidentQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<HistoricIncidentSortKey>))]
public enum HistoricIncidentSortKey
{
    IncidentId,
    IncidentMessage,
    CreateTime,
    EndTime,
    IncidentType,
    ExecutionId,
    ActivityId,
    ProcessInstanceId,
    ProcessDefinitionId,
    ProcessDefinitionKey,
    CauseIncidentId,
    RootCauseIncidentId,
    Configuration,
    HistoryConfiguration,
    TenantId,
    IncidentState,
}
