using ProcOS.Bpmn.Checking;
using ProcOS.Bpmn.Checking.Fixing;

namespace ProcOS.Bpmn;

/// <summary>Mends what rules find, where a machine can tell how. The hash of a model that is stamped is not renewed.</summary>
public static class BpmnFixer
{
    // One change may make room for another; each takes something away or adds one attribute, so that it ends by itself.
    private const int MaxChanges = 100_000;

    /// <summary>Applies the fixes of all rules that are on, one finding after the other, until none is left.</summary>
    public static FixResult Fix(BpmnDocument document, CheckOptions? options = null)
    {
        options ??= new CheckOptions();
        var mended = new List<Finding>();
        int before;
        do
        {
            before = mended.Count;
            foreach (var rule in RuleCatalogue.All)
            {
                if (rule.CanFix && !options.RulesOff.Contains(rule.Id))
                {
                    document = Fix(rule, document, options, mended);
                }
            }
        }
        while (mended.Count > before && mended.Count < MaxChanges);

        return new FixResult(document, mended);
    }

    private static BpmnDocument Fix(Rule rule, BpmnDocument document, CheckOptions options, List<Finding> mended)
    {
        while (mended.Count < MaxChanges && Next(rule, document, options, mended) is { } next)
        {
            document = next;
        }

        return document;
    }

    private static BpmnDocument? Next(Rule rule, BpmnDocument document, CheckOptions options, List<Finding> mended)
    {
        var run = new CheckRun(document, options);
        rule.Check(run);
        foreach (var report in run.Reports)
        {
            var edits = new TreeEdits();
            if (run.ReasonToIgnore(report) is null)
            {
                rule.Fix(document, report.Element, edits);
            }

            if (edits.IsEmpty)
            {
                continue;
            }

            var changed = edits.Apply(document);
            if (!rule.FixDraws || !SpoiledDrawing.Is(rule, document, changed, options))
            {
                mended.AddRange(rule.FixesAllAtOnce ? Gone(rule, run, changed, options) : [run.ToFinding(report)]);
                return changed;
            }

            if (rule.FixesAllAtOnce)
            {
                break;
            }
        }

        return null;
    }

    private static IEnumerable<Finding> Gone(Rule rule, CheckRun before, BpmnDocument changed, CheckOptions options)
    {
        var after = new CheckRun(changed, options);
        rule.Check(after);
        var left = after.Reports.Select(report => report.Message).ToHashSet(StringComparer.Ordinal);
        return before.Reports.Where(report => before.ReasonToIgnore(report) is null && !left.Contains(report.Message)).Select(before.ToFinding);
    }
}
