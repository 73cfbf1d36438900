namespace ProcOS.Benchmarks.Check;

/// <summary>What is checked: the MIWG suite, our processes, and the fixtures of our rules.</summary>
internal static class CheckedFiles
{
    public static IReadOnlyList<string> Find() =>
    [
        .. new[] { Checkout.Unpack("miwg"), Path.Combine(Checkout.Root, "processes"), Path.Combine(Checkout.Root, "tests/Bpmn.Tests/Fixtures/rules") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal)),
    ];
}
