using System.Diagnostics.Metrics;
using ProcOS.Microkernel.Metrics;
using Xunit;

namespace ProcOS.Microkernel.Tests.Metrics;

public sealed class MetricsCollectorTests
{
    [Fact]
    public void Snapshot_ManyThreadsCount_NothingIsLost()
    {
        using var collector = new MetricsCollector();
        using var meter = new Meter(MetricsCollector.MeterName);
        var counter = meter.CreateCounter<long>("threads_counted");

        _ = Parallel.For(0, 10_000, _ => counter.Add(1));

        Assert.Equal(10_000, collector.Snapshot()["threads_counted"]);
    }

    [Fact]
    public void Snapshot_CounterThatNeverCounted_IsZero()
    {
        using var collector = new MetricsCollector();
        using var meter = new Meter(MetricsCollector.MeterName);
        _ = meter.CreateCounter<long>("never_counted");

        Assert.Equal(0, collector.Snapshot()["never_counted"]);
    }

    [Fact]
    public void Snapshot_Histogram_HasCountSumAndMaximum()
    {
        using var collector = new MetricsCollector();
        using var meter = new Meter(MetricsCollector.MeterName);
        var histogram = meter.CreateHistogram<double>("durations");

        histogram.Record(2);
        histogram.Record(5);

        var snapshot = collector.Snapshot();
        Assert.Equal((2, 7, 5), (snapshot["durations_count"], snapshot["durations_sum"], snapshot["durations_max"]));
    }

    [Fact]
    public void Snapshot_OtherMeters_AreLeftOut()
    {
        using var collector = new MetricsCollector();
        using var meter = new Meter("Somebody.Else");
        meter.CreateCounter<long>("foreign_counted").Add(1);

        Assert.False(collector.Snapshot().ContainsKey("foreign_counted"));
    }
}
