using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>One key of a sorting.</summary>
public readonly record struct SortBy<TKey>(
    [property: JsonPropertyName("sortBy")] TKey Key, [property: JsonPropertyName("sortOrder")] SortOrder Order = SortOrder.Ascending)
    where TKey : struct, Enum;
