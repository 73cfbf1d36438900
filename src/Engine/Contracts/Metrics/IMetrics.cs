namespace ProcOS.Engine;

/// <summary>What the engine counts.</summary>
public interface IMetrics
{
    /// <summary>The sum of one metric, such as <c>activity-instance-start</c>.</summary>
    /// <param name="from">Null for the beginning.</param>
    /// <param name="to">Null for now.</param>
    Task<long> SumAsync(string name, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken);

    /// <summary>By interval, newest first.</summary>
    Task<IReadOnlyList<MetricInterval>> ListAsync(MetricQuery query, CancellationToken cancellationToken);
}
