using System.Text.Json;

namespace ProcOS.Cli.Observation;

/// <summary>The counters in an answer of <c>/api/v1/metrics</c>.</summary>
internal static class Counters
{
    /// <summary>The object that maps names to numbers.</summary>
    public static JsonElement In(JsonElement answer) =>
        answer.TryGetProperty("counters", out var counters) ? counters : answer;

    /// <summary>A counter that never counted is not in the answer, and is zero.</summary>
    public static long Value(JsonElement answer, string name) =>
        In(answer).TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? (long)value.GetDouble() : 0;
}
