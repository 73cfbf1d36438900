using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What HistoricVariableQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<HistoricVariableSortKey>))]
public enum HistoricVariableSortKey
{
    InstanceId,
    VariableName,
    TenantId,
}
