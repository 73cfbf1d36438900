namespace ProcOS.Benchmarks.Host.Clients;

/// <param name="Completed">Tasks whose completion the engine took.</param>
/// <param name="Milliseconds">From the first fetch to the last completion.</param>
/// <param name="CpuMilliseconds">Of the client's whole process, from its start of serving to the last completion; null where only the whole turn was measured.</param>
/// <param name="Latencies">Milliseconds from each start to its completion, where that was asked for.</param>
/// <param name="OthersMilliseconds">To the last completion of all topics but the last.</param>
internal sealed record JobResult(
    int Completed, double Milliseconds, double? CpuMilliseconds = null, IReadOnlyList<double>? Latencies = null, double? OthersMilliseconds = null)
{
    public double Rate => Completed / (Milliseconds / 1000);
}
