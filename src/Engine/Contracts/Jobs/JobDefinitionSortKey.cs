using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What JobDefinitionQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<JobDefinitionSortKey>))]
public enum JobDefinitionSortKey
{
    JobDefinitionId,
    ActivityId,
    ProcessDefinitionId,
    ProcessDefinitionKey,
    JobType,
    JobConfiguration,
    TenantId,
}
