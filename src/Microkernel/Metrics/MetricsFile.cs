using System.Text.Json;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Run;

namespace ProcOS.Microkernel.Metrics;

/// <summary>The counters in a file that outlives the kernel: <c>&lt;data&gt;/run/metrics.json</c>.</summary>
public sealed class MetricsFile(string dataDirectory, MetricsCollector metrics, TimeProvider time)
{
    public string Path { get; } = System.IO.Path.Combine(dataDirectory, "run", "metrics.json");

    /// <summary>Replaces the file as a whole; answers what it holds.</summary>
    /// <exception cref="ProcOsException">The file cannot be written.</exception>
    public IReadOnlyDictionary<string, double> Write()
    {
        var counters = metrics.Snapshot();
        var snapshot = new MetricsSnapshot(time.GetUtcNow(), Environment.ProcessId, counters);
        try
        {
            PrivateFile.Write(Path, JsonSerializer.SerializeToUtf8Bytes(snapshot, RunJson.Default.MetricsSnapshot));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProcOsException(KernelErrors.DataDirectory, Path, found: e.Message, innerException: e);
        }

        return counters;
    }
}
