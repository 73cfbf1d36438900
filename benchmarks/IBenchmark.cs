using ProcOS.Benchmarks.Figures;

namespace ProcOS.Benchmarks;

/// <summary>One benchmark: a folder here, a page in <c>docs/benchmarks</c>, a line in <see cref="BenchmarkCatalogue"/>.</summary>
internal interface IBenchmark
{
    /// <summary>What <c>benchmarks/run.sh</c> is called with.</summary>
    string Name { get; }

    /// <summary>One line for <c>list</c>.</summary>
    string Summary { get; }

    /// <summary>Measures ours and the peers side by side; a peer that is missing is an error.</summary>
    /// <param name="progress">Receives lines for people while it runs.</param>
    Task<IReadOnlyList<Figure>> RunAsync(TextWriter progress, CancellationToken cancellationToken);
}
