using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What VariableInstanceQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<VariableInstanceSortKey>))]
public enum VariableInstanceSortKey
{
    VariableName,
    VariableType,
    ActivityInstanceId,
    TenantId,
}
