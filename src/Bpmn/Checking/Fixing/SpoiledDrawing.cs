using ProcOS.Bpmn.Checking.Policy;
using ProcOS.Bpmn.Checking.Soundness;

namespace ProcOS.Bpmn.Checking.Fixing;

/// <summary>
/// Whether there was no good place for what a fix drew: pools that run into each other already, shapes outside of what
/// should hold them, or processes without the id that a diagram has to name.
/// </summary>
internal static class SpoiledDrawing
{
    // A fix does not change how a model runs, and the hash of a model that is stamped is not renewed.
    private static readonly Rule[] Judges = [.. RuleCatalogue.All.Where(rule => rule is not (SoundnessRule or MetadataComplete))];

    /// <summary>Whether another rule that is on finds more than before.</summary>
    public static bool Is(Rule mended, BpmnDocument before, BpmnDocument after, CheckOptions options)
    {
        var (was, now) = (new CheckRun(before, options), new CheckRun(after, options));
        foreach (var rule in Judges)
        {
            if (rule.Id != mended.Id && !options.RulesOff.Contains(rule.Id))
            {
                var (known, found) = (was.Reports.Count, now.Reports.Count);
                rule.Check(was);
                rule.Check(now);
                if (now.Reports.Count - found > was.Reports.Count - known)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
