using System.Text.Json;

namespace ProcOS.Tde.Specs;

/// <summary>What one task may use.</summary>
internal sealed record TaskBudget
{
    public const int MinSteps = 1;
    public const int MaxSteps = 10_000;
    public const int DefaultSteps = 20;
    public const int MinSeconds = 1;
    public const int MaxSeconds = 86_400;
    public const int DefaultSeconds = 30;

    /// <value>Rounds of the probabilistic mode, 1 to 10,000. The default value is 20.</value>
    public int Steps { get; init; } = DefaultSteps;

    /// <value>Time for the execution, waiting for a handler included, 1 s to 24 h. The default value is 30 s.</value>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(DefaultSeconds);

    /// <summary>Members that this version does not know; they are kept.</summary>
    public IReadOnlyDictionary<string, JsonElement> Unknown { get; init; } = new Dictionary<string, JsonElement>();
}
