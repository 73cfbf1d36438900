using ProcOS.Bpmn;

namespace ProcOS.Benchmarks.Check;

/// <summary>What is checked: the MIWG suite, our processes, and the fixtures of our rules, each with the configuration of its folder.</summary>
internal static class CheckedModels
{
    public static IReadOnlyList<CheckedModel> Find() =>
    [
        .. new[] { Checkout.Unpack("miwg"), Path.Combine(Checkout.Root, "processes"), Path.Combine(Checkout.Root, "tests/Bpmn.Tests/Fixtures/rules") }
            .SelectMany(In),
    ];

    private static IEnumerable<CheckedModel> In(string folder)
    {
        var configuration = Path.Combine(folder, CheckConfiguration.FileName);
        var options = File.Exists(configuration) ? CheckConfiguration.Read(File.ReadAllBytes(configuration)) : new CheckOptions();
        return Directory.EnumerateFiles(folder, "*.bpmn", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new CheckedModel(file, options));
    }
}
