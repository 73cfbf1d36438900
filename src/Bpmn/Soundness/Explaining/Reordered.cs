using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>
/// A run in which what goes on side by side comes in document order: each event or activity is brought forward as far as those
/// allow that have to come before it. The run leads to the same state.
/// </summary>
internal static class Reordered
{
    public static Run Of(Run run)
    {
        var order = new DocumentOrder(run.System);
        var (steps, needs) = (run.Steps, Needs(run.Steps));
        var told = Enumerable.Range(0, steps.Count).Where(at => !steps[at].IsFree).OrderBy(at => order.Of(steps[at].Element)).ThenBy(at => at).ToList();
        var (taken, reordered) = (new bool[steps.Count], new List<Step>(steps.Count));
        while (told.Count > 0)
        {
            var next = told.First(at => needs[at].All(before => taken[before] || steps[before].IsFree));
            _ = told.Remove(next);
            Take(needs[next].Append(next));
        }

        Take(Enumerable.Range(0, steps.Count));
        return run with { Steps = reordered };

        void Take(IEnumerable<int> some)
        {
            foreach (var at in some.Where(at => !taken[at]))
            {
                taken[at] = true;
                reordered.Add(steps[at]);
            }
        }
    }

    // For each step of the run those that have to stay before it, in their order.
    private static SortedSet<int>[] Needs(IReadOnlyList<Step> steps)
    {
        var changed = steps.Select(step => step.Consume.Concat(step.Produce).Concat(step.Offer).Concat(Touch.Cleared(step)).ToHashSet()).ToArray();
        var looked = steps.Select(step => step.Forbid.Concat(step.AnyOf ?? []).Concat(Touch.Triggers(step)).Concat(Looked(step.Join)).ToHashSet()).ToArray();
        var needs = new SortedSet<int>[steps.Count];
        for (var at = 0; at < needs.Length; at++)
        {
            needs[at] = [];
            for (var before = at - 1; before >= 0; before--)
            {
                if (!needs[at].Contains(before) && (changed[before].Overlaps(changed[at]) || changed[before].Overlaps(looked[at]) || looked[before].Overlaps(changed[at])))
                {
                    _ = needs[at].Add(before);
                    needs[at].UnionWith(needs[before]);
                }
            }
        }

        return needs;
    }

    private static IEnumerable<int> Looked(InclusiveJoin? join) => join switch
    {
        PathJoin path => path.Looked,
        ArrivalJoin arrival => arrival.Looked,
        _ => [],
    };
}
