namespace ProcOS.Benchmarks;

/// <summary>A benchmark that cannot be run as it should: a missing peer, a wrong answer. Shown as one line with its code.</summary>
internal sealed class BenchmarkException(string code, string message) : Exception($"{code}: {message}");
