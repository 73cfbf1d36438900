using ProcOS.Benchmarks.Check;
using ProcOS.Benchmarks.Host;
using ProcOS.Benchmarks.Layout;
using ProcOS.Benchmarks.Soak;
using ProcOS.Benchmarks.Sound;

namespace ProcOS.Benchmarks;

/// <summary>Every benchmark there is.</summary>
internal static class BenchmarkCatalogue
{
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        new CheckBenchmark(),
        new HostBenchmark(),
        new LayoutBenchmark(),
        new SoakBenchmark(),
        new SoundBenchmark(),
    ];
}
