namespace ProcOS.Microkernel.Metrics;

/// <param name="TakenAt">When the counters stood so.</param>
/// <param name="Pid">The kernel that counted, from 0 at its start.</param>
/// <param name="Counters">All of them, sorted by name.</param>
internal sealed record MetricsSnapshot(DateTimeOffset TakenAt, int Pid, IReadOnlyDictionary<string, double> Counters);
