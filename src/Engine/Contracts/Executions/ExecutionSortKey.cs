using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What ExecutionQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<ExecutionSortKey>))]
public enum ExecutionSortKey
{
    InstanceId,
    DefinitionKey,
    DefinitionId,
    TenantId,
}
