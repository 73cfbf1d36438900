using System.Text.Json.Serialization;

namespace ProcOS.Engine;

[JsonConverter(typeof(WireEnumConverter<SortOrder>))]
public enum SortOrder
{
    [JsonStringEnumMemberName("asc")]
    Ascending = 0,

    [JsonStringEnumMemberName("desc")]
    Descending,
}
