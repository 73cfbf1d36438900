using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What EventSubscriptionQuery can sort by.</summary>
[JsonConverter(typeof(WireEnumConverter<EventSubscriptionSortKey>))]
public enum EventSubscriptionSortKey
{
    Created,
    TenantId,
}
