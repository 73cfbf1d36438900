using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ProcOS.Engine.Tests.ExternalTasks;

/// <summary>Keeps what a host logs, with the scope around each line, and what it counts.</summary>
internal sealed class Recorder : ILoggerProvider, ISupportExternalScope
{
    private readonly MeterListener _meters = new();
    private readonly ConcurrentDictionary<string, long> _counts = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<Line> Lines { get; } = new();

    /// <summary>The sum of a counter, or how often a histogram was recorded.</summary>
    public long Count(string counter) => _counts.GetValueOrDefault(counter);

    public int Logged(string eventName) => Lines.Count(line => line.Event == eventName);

    public IServiceCollection AddTo(IServiceCollection services) =>
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(this));

    /// <summary>Listens to the counters of these services only: other tests count at the same time.</summary>
    public void Listen(IServiceProvider services)
    {
        var factory = services.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "ProcOS" && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, _, _) => _counts.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        _meters.SetMeasurementEventCallback<double>((instrument, _, _, _) => _counts.AddOrUpdate(instrument.Name, 1, (_, sum) => sum + 1));
        _meters.Start();
    }

    public ILogger CreateLogger(string categoryName) => new RecordingLogger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() => _meters.Dispose();

    internal sealed record Line(LogLevel Level, string Category, string? Event, string Text, IReadOnlyDictionary<string, object?> Scope);

    private sealed class RecordingLogger(Recorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => recorder._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scope = new Dictionary<string, object?>();
            recorder._scopes.ForEachScope(
                (item, all) =>
                {
                    foreach (var (key, value) in item as IEnumerable<KeyValuePair<string, object?>> ?? [])
                    {
                        all[key] = value;
                    }
                },
                scope);
            recorder.Lines.Enqueue(new Line(logLevel, category, eventId.Name, formatter(state, exception), scope));
        }
    }
}
