namespace ProcOS.Engine;

/// <summary>Which metrics, over which time.</summary>
public sealed record MetricQuery
{
    /// <summary>Null for all.</summary>
    public string? Name { get; init; }

    /// <summary>The engine node.</summary>
    public string? Reporter { get; init; }

    public DateTimeOffset? StartDate { get; init; }

    public DateTimeOffset? EndDate { get; init; }

    /// <value>How long one interval is, in whole seconds. The default is null: the engine's 15 minutes.</value>
    public TimeSpan? Interval { get; init; }

    public int? FirstResult { get; init; }

    /// <summary>The engine gives at most 200.</summary>
    public int? MaxResults { get; init; }
}
