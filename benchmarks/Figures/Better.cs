namespace ProcOS.Benchmarks.Figures;

/// <summary>Which direction of a figure is the better one.</summary>
internal enum Better
{
    Higher,
    Lower,
}
