namespace ProcOS.Host.Api.Observation;

/// <param name="Counters">All of them, sorted by name.</param>
internal sealed record MetricsBody(IReadOnlyDictionary<string, double> Counters);
