namespace ProcOS.Host.Api.Observation;

/// <param name="Path">The file that was written.</param>
/// <param name="Counters">What it holds.</param>
internal sealed record MetricsFileBody(string Path, IReadOnlyDictionary<string, double> Counters);
