using System.Diagnostics.Metrics;

namespace ProcOS.Engine.ExternalTasks.Telemetry;

/// <summary>What the host counts, by topic. Ages and latencies compare the engine's clock with ours.</summary>
internal sealed class HostMetrics
{
    private readonly Counter<long> _fetched;
    private readonly Counter<long> _completed;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _locksLost;
    private readonly Counter<long> _discarded;
    private readonly Counter<long> _returned;
    private readonly Counter<long> _redelivered;
    private readonly UpDownCounter<long> _running;
    private readonly Histogram<double> _queueAge;
    private readonly Histogram<double> _latency;
    private readonly Histogram<double> _handling;

    public HostMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("ProcOS");
        _fetched = meter.CreateCounter<long>("external_tasks_fetched", "{task}", "External tasks that were locked for this host.");
        _completed = meter.CreateCounter<long>("external_tasks_completed", "{task}", "External tasks whose completion the engine took.");
        _failed = meter.CreateCounter<long>("external_tasks_failed", "{try}", "External tasks whose failure the engine took, one for each try.");
        _locksLost = meter.CreateCounter<long>("external_tasks_locks_lost", "{task}", "Locks that went to another while the task was here.");
        _discarded = meter.CreateCounter<long>("external_tasks_discarded", "{result}", "Results that the engine did not take, or that came after the lock was lost.");
        _returned = meter.CreateCounter<long>("external_tasks_returned", "{task}", "Tasks that were given back unstarted.");
        _redelivered = meter.CreateCounter<long>("external_tasks_redelivered", "{task}", "Tasks whose handler had been started before without the engine's word on the result.");
        _running = meter.CreateUpDownCounter<long>("external_tasks_running", "{task}", "Handlers that run now.");
        _queueAge = meter.CreateHistogram<double>("external_tasks_queue_age", "s", "From a task's creation to its handler's start.");
        _latency = meter.CreateHistogram<double>("external_tasks_latency", "s", "From a task's creation to the engine's word that it is completed.");
        _handling = meter.CreateHistogram<double>("external_tasks_handling", "s", "From a handler's start to its end.");
    }

    public bool MeasuresAges => _queueAge.Enabled || _latency.Enabled;

    public void Fetched(string topic, long tasks) => _fetched.Add(tasks, Tag(topic));

    public void Completed(string topic) => _completed.Add(1, Tag(topic));

    public void Failed(string topic) => _failed.Add(1, Tag(topic));

    public void LockLost(string topic) => _locksLost.Add(1, Tag(topic));

    public void Discarded(string topic) => _discarded.Add(1, Tag(topic));

    public void Returned(string topic) => _returned.Add(1, Tag(topic));

    public void Redelivered(string topic) => _redelivered.Add(1, Tag(topic));

    public void Started(string topic, TimeSpan? age)
    {
        _running.Add(1, Tag(topic));
        if (age is { } known)
        {
            _queueAge.Record(known.TotalSeconds, Tag(topic));
        }
    }

    public void Ended(string topic, TimeSpan handling)
    {
        _running.Add(-1, Tag(topic));
        _handling.Record(handling.TotalSeconds, Tag(topic));
    }

    public void Latency(string topic, TimeSpan age) => _latency.Record(age.TotalSeconds, Tag(topic));

    private static KeyValuePair<string, object?> Tag(string topic) => new("topic", topic);
}
