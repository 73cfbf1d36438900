using System.Text.Json;
using ProcOS.Tde.Outcomes;

namespace ProcOS.Tde.Execution;

/// <summary>The weight that each distinct candidate has gathered.</summary>
internal sealed class CandidateWeights
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private double _total;

    public bool IsEmpty => _total <= 0;

    /// <param name="score">Above 0.</param>
    public void Add(JsonElement value, double score)
    {
        var key = value.GetRawText();
        _total += score;
        _entries[key] = _entries.TryGetValue(key, out var entry)
            ? entry with { Weight = entry.Weight + score }
            : new Entry(value, score, _entries.Count);
    }

    /// <summary>The shares, the largest first; equal ones in the order of their first appearance.</summary>
    public IReadOnlyList<WeightedValue> Shares() =>
    [
        .. _entries.Values
            .OrderByDescending(entry => entry.Weight)
            .ThenBy(entry => entry.Order)
            .Select(entry => new WeightedValue(entry.Value, entry.Weight / _total)),
    ];

    /// <summary>Each candidate's share by its text, to compare rounds.</summary>
    public Dictionary<string, double> Snapshot() =>
        _entries.ToDictionary(pair => pair.Key, pair => pair.Value.Weight / _total, StringComparer.Ordinal);

    private sealed record Entry(JsonElement Value, double Weight, int Order);
}
