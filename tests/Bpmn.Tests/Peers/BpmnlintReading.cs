using System.Text.RegularExpressions;

namespace ProcOS.Bpmn.Tests.Peers;

/// <summary>How much of the files bpmn-moddle read, by its own word.</summary>
/// <param name="Unread">The files of which it read nothing, each with its message; bpmnlint says nothing of them.</param>
/// <param name="Incomplete">For each kind of its warnings, the number of files of which it left a part out.</param>
internal sealed partial record BpmnlintReading(
    IReadOnlyDictionary<string, string> Unread,
    IReadOnlyDictionary<string, int> Incomplete)
{
    public static BpmnlintReading Of(IReadOnlyList<(string File, BpmnlintReport Report)> files) => new(
        files.Where(file => file.Report.Error is not null).OrderBy(file => file.File, StringComparer.Ordinal)
            .ToDictionary(file => file.File, file => FirstLine(file.Report.Error!), StringComparer.Ordinal),
        files.SelectMany(file => file.Report.Warnings.Select(Kind).Distinct(StringComparer.Ordinal))
            .GroupBy(kind => kind, StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.Count(), StringComparer.Ordinal));

    /// <summary>A warning without the names in it: <c>unresolved reference</c>.</summary>
    private static string Kind(string warning) => Names().Replace(FirstLine(warning), string.Empty).Trim();

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd();

    [GeneratedRegex(" ?<[^>]*>(, .*)?")]
    private static partial Regex Names();
}
