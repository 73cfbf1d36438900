namespace ProcOS.Benchmarks.Check;

/// <summary>
/// What is checked: the MIWG suite, our processes, and the fixtures of our rules but one. That is made to reach the bound of
/// the proof, which takes seconds, and would be the figure.
/// </summary>
internal static class CheckedFiles
{
    private const string BeyondTheBound = "unknown.invalid.bpmn";

    public static IReadOnlyList<string> Find() =>
    [
        .. new[] { Checkout.Unpack("miwg"), Path.Combine(Checkout.Root, "processes"), Path.Combine(Checkout.Root, "tests/Bpmn.Tests/Fixtures/rules") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .Where(file => Path.GetFileName(file) != BeyondTheBound),
    ];
}
