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
    public static IReadOnlyList<Finding> Check(BpmnDocument document, CheckOptions? options = null)
    {
        options ??= new CheckOptions();
        return
        [
            .. RuleCatalogue.All
                .Where(rule => !options.RulesOff.Contains(rule.Id))
                .SelectMany(rule => rule.Check(document, options))
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.Column),
        ];
    }

    /// <summary>Reads and checks a file; one that cannot be read is a report with one finding, never an exception.</summary>
    public static CheckReport CheckFile(ReadOnlyMemory<byte> xml, CheckOptions? options = null)
    {
        try
        {
            var document = BpmnReader.Read(xml, BpmnReadLimits.Lenient);
            return new CheckReport(BpmnHash.Compute(document), document.ElementCount, Check(document, options));
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
                Rule.Page(Unreadable));
            return new CheckReport(null, 0, [finding]);
        }
    }
}
