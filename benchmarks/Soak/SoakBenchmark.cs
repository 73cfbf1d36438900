using System.Diagnostics;
using System.Globalization;
using ProcOS.Benchmarks.Figures;

namespace ProcOS.Benchmarks.Soak;

/// <summary>Ten minutes of load with engine and host killed and the network broken; <c>docs/benchmarks/soak.md</c> has the method.</summary>
internal sealed class SoakBenchmark : IBenchmark
{
    private const string Seconds = "PROCOS_SOAK_SECONDS";
    private const double FullSeconds = 600;

    public string Name => "soak";

    public string Summary => $"External-task host under kills and network faults, effects compared with history; {FullSeconds:0} s, or {Seconds}.";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var seconds = double.TryParse(Environment.GetEnvironmentVariable(Seconds), CultureInfo.InvariantCulture, out var wanted) ? wanted : FullSeconds;
        var folder = Directory.CreateTempSubdirectory("procos-soak-");
        var run = new SoakRun(folder.FullName, TimeSpan.FromSeconds(seconds), progress);
        await using (run.ConfigureAwait(false))
        {
            var from = Stopwatch.GetTimestamp();
            await run.ShakeAsync().ConfigureAwait(false);
            await run.SettleAsync().ConfigureAwait(false);
            var findings = await SoakFindings.ReadAsync(run).ConfigureAwait(false);
            progress.WriteLine($"The soak took {Stopwatch.GetElapsedTime(from).TotalSeconds:0} s.");
            if (findings.Violations is { Count: > 0 } violations)
            {
                throw new BenchmarkException("PROC-BEN-009", $"The soak found what must not be ({folder.FullName} is kept):\n{string.Join('\n', violations)}");
            }

            folder.Delete(recursive: true);
            return findings.Figures;
        }
    }
}
