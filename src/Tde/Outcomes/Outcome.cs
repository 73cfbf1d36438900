using System.Text.Json;

namespace ProcOS.Tde.Outcomes;

/// <summary>What came of a task; <c>docs/reference/schemas/outcome.v1.json</c> is its published form.</summary>
internal sealed record Outcome
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>The specification's id; null where none could be read.</summary>
    public string? TaskId { get; init; }

    public required OutcomeStatus Status { get; init; }

    /// <summary>Null where none could be read.</summary>
    public string? Mode { get; init; }

    /// <summary>The answer, a JSON object; null unless the task succeeded.</summary>
    public JsonElement? Outputs { get; init; }

    /// <summary>The possible answers, the likeliest first; their probabilities sum to 1. Empty unless the task succeeded.</summary>
    public IReadOnlyList<WeightedValue> Outcomes { get; init; } = [];

    public required StopReason StopReason { get; init; }

    /// <summary>Null when the task succeeded.</summary>
    public OutcomeError? Error { get; init; }

    public long ElapsedMs { get; init; }

    public Usage Usage { get; init; } = new(0, 0);

    /// <summary>The rounds of a probabilistic execution.</summary>
    public IReadOnlyList<Round> Trace { get; init; } = [];
}
