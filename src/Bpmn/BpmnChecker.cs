using ProcOS.Bpmn.Checking;

namespace ProcOS.Bpmn;

/// <summary>Runs every rule over a model.</summary>
public static class BpmnChecker
{
    /// <summary>The rule of the finding that stands for a file which cannot be read.</summary>
    public const string Unreadable = "correctness/readable";

    /// <summary>The ids of all rules, in the order in which they run.</summary>
    public static IReadOnlyList<string> Rules { get; } = [.. RuleCatalogue.All.Select(rule => rule.Id)];

    /// <summary>What the rules say, errors first, then by place in the file. Empty means that all is well.</summary>
    public static IReadOnlyList<Finding> Check(BpmnDocument document, CheckOptions? options = null) =>
        Findings(Run(document, options ?? new CheckOptions()));

    /// <summary>Reads and checks a file; one that cannot be read is a report with one finding, never an exception.</summary>
    public static CheckReport CheckFile(ReadOnlyMemory<byte> xml, CheckOptions? options = null)
    {
        try
        {
            var run = Run(BpmnReader.Read(xml, BpmnReadLimits.Lenient), options ?? new CheckOptions());
            return new CheckReport(run.Digest, run.Document.ElementCount, Findings(run))
            {
                Soundness = [.. run.Verdicts.Select(verdict => verdict.ToResult())],
            };
        }
        catch (BpmnReadException unreadable)
        {
            var finding = new Finding(
                Unreadable,
                Severity.Error,
                null,
                $"{unreadable.Code}: {unreadable.Problem}",
                unreadable.Line,
                unreadable.Column,
                Rule.PageOf(Unreadable));
            return new CheckReport(null, 0, [finding]);
        }
    }

    private static CheckRun Run(BpmnDocument document, CheckOptions options)
    {
        var run = new CheckRun(document, options);
        foreach (var rule in RuleCatalogue.All)
        {
            if (!options.RulesOff.Contains(rule.Id))
            {
                rule.Check(run);
            }
        }

        return run;
    }

    private static Finding[] Findings(CheckRun run) => run.Reports.Count == 0
        ? []
        :
        [
            .. run.Reports
                .Select(report => report.ToFinding(report.Severity))
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.Column),
        ];
}
