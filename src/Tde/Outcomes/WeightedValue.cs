using System.Text.Json;

namespace ProcOS.Tde.Outcomes;

/// <param name="Value">One possible answer, a JSON object.</param>
/// <param name="Probability">Its share, above 0 and at most 1.</param>
internal sealed record WeightedValue(JsonElement Value, double Probability);
