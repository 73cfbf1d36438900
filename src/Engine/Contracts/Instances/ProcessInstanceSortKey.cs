using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What ProcessInstanceQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<ProcessInstanceSortKey>))]
public enum ProcessInstanceSortKey
{
    InstanceId,
    DefinitionKey,
    DefinitionId,
    TenantId,
    BusinessKey,
}
