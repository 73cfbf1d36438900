using ProcOS.Benchmarks.Host;
using ProcOS.Benchmarks.Soak;

namespace ProcOS.Benchmarks;

/// <summary>Every benchmark there is.</summary>
internal static class BenchmarkCatalogue
{
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        new HostBenchmark(),
        new SoakBenchmark(),
    ];
}
