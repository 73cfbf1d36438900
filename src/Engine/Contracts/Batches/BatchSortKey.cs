using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What BatchQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<BatchSortKey>))]
public enum BatchSortKey
{
    BatchId,
    TenantId,
}
