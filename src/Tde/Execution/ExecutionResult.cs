using System.Text.Json;
using ProcOS.Tde.Outcomes;

namespace ProcOS.Tde.Execution;

/// <summary>What an executor found.</summary>
internal sealed record ExecutionResult(
    JsonElement Outputs, IReadOnlyList<WeightedValue> Outcomes, StopReason StopReason, Usage Usage, IReadOnlyList<Round> Trace);
