using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>How a filter compares. Which ones a filter takes depends on the value's type.</summary>
[JsonConverter(typeof(WireEnumConverter<FilterOperator>))]
public enum FilterOperator
{
    [JsonStringEnumMemberName("eq")]
    Equal = 0,

    [JsonStringEnumMemberName("neq")]
    NotEqual,

    [JsonStringEnumMemberName("gt")]
    GreaterThan,

    [JsonStringEnumMemberName("gteq")]
    GreaterOrEqual,

    [JsonStringEnumMemberName("lt")]
    LessThan,

    [JsonStringEnumMemberName("lteq")]
    LessOrEqual,

    /// <summary>Text with <c>%</c> for any text.</summary>
    [JsonStringEnumMemberName("like")]
    Like,

    [JsonStringEnumMemberName("notLike")]
    NotLike,
}
