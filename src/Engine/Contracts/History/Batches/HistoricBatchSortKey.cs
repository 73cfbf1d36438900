using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What HistoricBatchQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<HistoricBatchSortKey>))]
public enum HistoricBatchSortKey
{
    BatchId,
    StartTime,
    EndTime,
    TenantId,
}
