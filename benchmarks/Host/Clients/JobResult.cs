namespace ProcOS.Benchmarks.Host.Clients;

/// <param name="Completed">Tasks whose completion the engine took.</param>
/// <param name="Milliseconds">From the first fetch to the last completion.</param>
/// <param name="Latencies">Milliseconds from each start to its completion, where that was asked for.</param>
/// <param name="OthersMilliseconds">To the last completion of all topics but the last.</param>
internal sealed record JobResult(int Completed, double Milliseconds, IReadOnlyList<double>? Latencies = null, double? OthersMilliseconds = null)
{
    public double Rate => Completed / (Milliseconds / 1000);
}
