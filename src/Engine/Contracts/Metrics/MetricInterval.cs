namespace ProcOS.Engine;

/// <summary>What one engine node counted in one interval.</summary>
public sealed record MetricInterval
{
    public DateTimeOffset? Timestamp { get; init; }

    public required string Name { get; init; }

    public string? Reporter { get; init; }

    public long Value { get; init; }
}
