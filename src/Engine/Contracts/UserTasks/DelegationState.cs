using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>Where a task is that its owner gave to somebody else to look at.</summary>
[JsonConverter(typeof(WireEnumConverter<DelegationState>))]
public enum DelegationState
{
    /// <summary>With the other one.</summary>
    [JsonStringEnumMemberName("PENDING")]
    Pending = 0,

    /// <summary>Back with its owner.</summary>
    [JsonStringEnumMemberName("RESOLVED")]
    Resolved,
}
