using ProcOS.Bpmn;

namespace ProcOS.Das.Generation.Content;

/// <summary>What must hold for a draft beyond the rules for every model: it calls the task template and nothing else, and has no topics of its own.</summary>
internal static class DraftChecker
{
    private static readonly CheckOptions Options = new()
    {
        AllowedTopics = new HashSet<string>(),
        KnownCalledElements = new HashSet<string> { "tde_template" },
        RequireHash = true,
    };

    public static IReadOnlyList<Finding> Check(byte[] xml) => BpmnChecker.CheckFile(xml, Options).Findings;

    public static bool HasErrors(IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity == Severity.Error);
}
