using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What every query has beside its filters.</summary>
/// <typeparam name="TKey">What the answers can be sorted by.</typeparam>
public abstract record EngineQuery<TKey>
    where TKey : struct, Enum
{
    /// <summary>From 0; null begins at the first.</summary>
    [JsonIgnore]
    public int? FirstResult { get; init; }

    /// <summary>Null for all there are, which may be many: see <see cref="IEngineList{TQuery, TItem}.AllAsync"/>.</summary>
    [JsonIgnore]
    public int? MaxResults { get; init; }

    /// <summary>The first key decides, the next where the first are equal. Some lists take one key only and say so.</summary>
    public IReadOnlyList<SortBy<TKey>>? Sorting { get; init; }
}
