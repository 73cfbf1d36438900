using System.Diagnostics.Metrics;
using System.Text.Json;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Metrics;
using Xunit;

namespace ProcOS.Microkernel.Tests.Metrics;

public sealed class MetricsFileTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("procos-metrics-");
    private readonly MetricsCollector _metrics = new();
    private readonly Meter _meter = new(MetricsCollector.MeterName);

    public void Dispose()
    {
        _meter.Dispose();
        _metrics.Dispose();
        _data.Delete(recursive: true);
    }

    [Fact]
    public void Write_Twice_TheFileHoldsTheLastCountersAndOnlyTheOwnerReadsIt()
    {
        _ = _data.CreateSubdirectory("run");
        var counter = _meter.CreateCounter<long>("kept_counter");
        var file = new MetricsFile(_data.FullName, _metrics, TimeProvider.System);
        counter.Add(1);
        _ = file.Write();
        counter.Add(2);

        var written = file.Write();

        var kept = JsonElement.Parse(File.ReadAllText(file.Path));
        Assert.Equal(3, written["kept_counter"]);
        Assert.Equal(3, kept.GetProperty("counters").GetProperty("kept_counter").GetDouble());
        Assert.Equal(Environment.ProcessId, kept.GetProperty("pid").GetInt32());
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file.Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal([file.Path], Directory.GetFiles(Path.GetDirectoryName(file.Path)!));
    }

    [Fact]
    public void Write_NoFolder_IsRefusedWithTheFilesName()
    {
        var file = new MetricsFile(_data.FullName, _metrics, TimeProvider.System);

        var refused = Assert.Throws<ProcOsException>(() => file.Write());

        Assert.Equal(KernelErrors.DataDirectory, refused.Error);
        Assert.Equal(file.Path, refused.Subject);
    }
}
