using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What DeploymentQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<DeploymentSortKey>))]
public enum DeploymentSortKey
{
    Id,
    Name,
    DeploymentTime,
    TenantId,
}
