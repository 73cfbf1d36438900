using System.Diagnostics.Metrics;

namespace ProcOS.Engine.ExternalTasks.Hosting;

internal sealed class HostMetrics
{
    private readonly Counter<long> _completed;
    private readonly Counter<long> _failed;

    public HostMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("ProcOS");
        _completed = meter.CreateCounter<long>("external_tasks_completed", description: "External tasks whose completion the engine took.");
        _failed = meter.CreateCounter<long>("external_tasks_failed", description: "External tasks whose failure the engine took, one for each try.");
    }

    public void Completed(string topic) => _completed.Add(1, new KeyValuePair<string, object?>("topic", topic));

    public void Failed(string topic) => _failed.Add(1, new KeyValuePair<string, object?>("topic", topic));
}
