using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ProcOS.Microkernel.Metrics;

/// <summary>
/// Sums up in memory what the instruments of the meter <c>ProcOS</c> report. Thread-safe. A counter is one figure; a
/// histogram has <c>_count</c>, <c>_sum</c> and <c>_max</c>.
/// </summary>
public sealed class MetricsCollector : IDisposable
{
    public const string MeterName = "ProcOS";

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, double> _values = new(StringComparer.Ordinal);

    public MetricsCollector()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name != MeterName)
            {
                return;
            }

            if (!instrument.IsObservable && !IsHistogram(instrument))
            {
                // A counter that has not counted yet is 0, not missing.
                _ = _values.TryAdd(instrument.Name, 0);
            }

            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Record(instrument, value));
        _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Record(instrument, value));
        _listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Record(instrument, value));
        _listener.Start();
    }

    /// <summary>Sorted by name.</summary>
    public IReadOnlyDictionary<string, double> Snapshot()
    {
        _listener.RecordObservableInstruments();
        return _values.OrderBy(value => value.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    public void Dispose() => _listener.Dispose();

    private static bool IsHistogram(Instrument instrument) => instrument is Histogram<double> or Histogram<long> or Histogram<int>;

    private void Record(Instrument instrument, double value)
    {
        if (IsHistogram(instrument))
        {
            Add(instrument.Name + "_count", 1);
            Add(instrument.Name + "_sum", value);
            _ = _values.AddOrUpdate(instrument.Name + "_max", value, (_, old) => Math.Max(old, value));
        }
        else if (instrument.IsObservable || instrument is Gauge<double> or Gauge<long> or Gauge<int>)
        {
            _values[instrument.Name] = value;
        }
        else
        {
            Add(instrument.Name, value);
        }
    }

    private void Add(string name, double value) => _ = _values.AddOrUpdate(name, value, (_, old) => old + value);
}
