using ProcOS.Bpmn.Checking;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn;

/// <summary>Runs every rule over a model.</summary>
public static class BpmnChecker
{
    /// <summary>The rule of the finding that stands for a file which cannot be read.</summary>
    public const string Unreadable = "correctness/readable";

    /// <summary>The ids of all rules, in the order in which they run.</summary>
    public static IReadOnlyList<string> Rules { get; } = [.. RuleCatalogue.All.Select(rule => rule.Id)];

    /// <summary>What the rules say, errors first, then by place in the file. Empty means that all is well.</summary>
    public static IReadOnlyList<Finding> Check(BpmnDocument document, CheckOptions? options = null) => Report(document, options).Findings;

    /// <summary>Reads and checks a file; one that cannot be read is a report with one finding, never an exception.</summary>
    public static CheckReport CheckFile(ReadOnlyMemory<byte> xml, CheckOptions? options = null)
    {
        try
        {
            return Report(BpmnReader.Read(xml, BpmnReadLimits.Lenient), options);
        }
        catch (BpmnReadException unreadable)
        {
            return CannotRead($"{unreadable.Code}: {unreadable.Problem}", unreadable.Line, unreadable.Column);
        }
    }

    /// <summary>The report of a file that cannot be read: one finding that says why.</summary>
    public static CheckReport CannotRead(string problem, int line = 0, int column = 0) =>
        new(null, 0, [new Finding(Unreadable, Severity.Error, null, ElementName.OneLine(problem), line, column, Rule.PageOf(Unreadable))]);

    private static CheckReport Report(BpmnDocument document, CheckOptions? options)
    {
        var run = new CheckRun(document, options ?? new CheckOptions());
        foreach (var rule in RuleCatalogue.All)
        {
            if (!run.Options.RulesOff.Contains(rule.Id))
            {
                rule.Check(run);
            }
        }

        List<IgnoredFinding>? ignored = null;
        var findings = new List<Finding>(run.Reports.Count);
        foreach (var report in run.Reports)
        {
            if (run.ReasonToIgnore(report) is { } reason)
            {
                (ignored ??= []).Add(new IgnoredFinding(run.ToFinding(report), reason));
            }
            else
            {
                findings.Add(run.ToFinding(report));
            }
        }

        return new CheckReport(run.Digest, document.ElementCount, InOrder(findings))
        {
            Ignored = ignored ?? [],
            Soundness = [.. run.Verdicts.Select(verdict => verdict.ToResult())],
        };
    }

    private static List<Finding> InOrder(List<Finding> findings) => findings.Count < 2
        ? findings
        : [.. findings.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)];
}
