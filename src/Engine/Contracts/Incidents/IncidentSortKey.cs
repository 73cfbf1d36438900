using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What IncidentQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<IncidentSortKey>))]
public enum IncidentSortKey
{
    IncidentId,
    IncidentMessage,
    IncidentTimestamp,
    IncidentType,
    ExecutionId,
    ActivityId,
    ProcessInstanceId,
    ProcessDefinitionId,
    CauseIncidentId,
    RootCauseIncidentId,
    Configuration,
    TenantId,
}
