using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ProcOS.Benchmarks.Host.Clients;

/// <summary>Counts what the engine has taken, by the host's own counter.</summary>
internal sealed class CompletionCount : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Job _job;
    private readonly string _last;
    private int _completed;
    private long _lastCompletion;
    private long _lastOfOthers;
    private TaskCompletionSource? _next;

    public CompletionCount(IMeterFactory meters, Job job)
    {
        _job = job;
        _last = job.Topics[^1];
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "external_tasks_completed" && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Count((string?)tags[0].Value));
        _listener.Start();
    }

    public Task AllAsync() => _all.Task;

    public Task NextAsync() => (_next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public double Elapsed(long from) => Stopwatch.GetElapsedTime(from, _lastCompletion).TotalMilliseconds;

    public double OthersElapsed(long from) => _lastOfOthers == 0 ? 0 : Stopwatch.GetElapsedTime(from, _lastOfOthers).TotalMilliseconds;

    public void Dispose() => _listener.Dispose();

    private void Count(string? topic)
    {
        _lastCompletion = Stopwatch.GetTimestamp();
        if (topic != _last)
        {
            _lastOfOthers = _lastCompletion;
        }

        _next?.TrySetResult();
        if (Interlocked.Increment(ref _completed) == _job.Tasks)
        {
            _all.SetResult();
        }
    }
}
