using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What ProcessDefinitionQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<ProcessDefinitionSortKey>))]
public enum ProcessDefinitionSortKey
{
    Category,
    Key,
    Id,
    Name,
    Version,
    DeploymentId,
    DeployTime,
    TenantId,
    VersionTag,
}
