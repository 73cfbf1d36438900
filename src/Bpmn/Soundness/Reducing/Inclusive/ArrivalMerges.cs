using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Reducing.Inclusive;

/// <summary>
/// An inclusive join that judges arrivals, to which all tokens come that can come to it once the first has arrived: then the
/// last of them opens it. So it waits for no token in particular: one place stands for all that arrived, filled again by each
/// that comes, and opens when none can come. Keeps all four properties, but not runs: which token opened is no longer seen.
/// </summary>
internal static class ArrivalMerges
{
    public static TransitionSystem Apply(TransitionSystem system) => MergeableJoin.MergeEach<ArrivalJoin>(system, Merge);

    private static TransitionSystem? Merge(TransitionSystem system, ArrivalJoin join, Concurrency concurrency)
    {
        if (join.Waiting.Length != join.Inputs.Length)
        {
            return null;
        }

        int[] coming = [.. join.Reach.Except(join.Inputs).Except(join.Waiting)];
        int[][] arrived = [.. join.Inputs.Zip(join.Waiting, (input, waiting) => (int[])[input, waiting])];
        var mergeable = new MergeableJoin(system, join, arrived);
        Step[] own = [.. system.Steps.Where(mergeable.Owns)];
        Step[] others = [.. system.Steps.Where(step => !mergeable.Owns(step))];
        bool IsFirst(int place) => !Array.Exists(join.Waiting, waiting => concurrency.Together(place, waiting));
        bool IsAwaited(int place) => Array.Exists(arrived, places => !Array.Exists(places, other => concurrency.Together(place, other)));

        return coming.All(IsAwaited) && OpensAlike(own, join)
            && Array.TrueForAll(others, step => Stays(step, join, coming, IsFirst) && ClearsAll(step, join, coming))
            && mergeable.IsSeenAlike(others, concurrency)
                ? mergeable.Merge(step => OpenByLast(step, join, coming))
                : null;
    }

    // Whichever token opens it, and no token comes back from behind it.
    private static bool OpensAlike(Step[] own, ArrivalJoin join)
    {
        var opening = own.Where(step => step.Join is ArrivalJoin { Opens: true }).ToArray();
        var opened = opening
            .GroupBy(step => step.Consume[0])
            .Select(arrival => string.Join(';', arrival.Select(step => string.Join(',', step.Produce)).Order(StringComparer.Ordinal)))
            .ToArray();
        return opened.Length == join.Inputs.Length && opened.Distinct(StringComparer.Ordinal).Count() == 1 && own.Length - opening.Length == join.Inputs.Length
            && !opening.Any(step => step.Produce.Intersect(join.Reach).Any());
    }

    // Once a token waits none leaves but by arriving, and none joins those that come.
    private static bool Stays(Step step, ArrivalJoin join, int[] coming, Func<int, bool> isFirst)
    {
        var taken = coming.Where(place => step.Consume.Contains(place) || step.Clear.Contains(place)).ToArray();
        var comes = step.Produce.Any(place => coming.Contains(place) || join.Inputs.Contains(place));
        return taken.Length > 0 ? comes || taken.All(isFirst) : !comes || step.Consume.Any(isFirst);
    }

    // What takes those away that arrived takes away those that come, too.
    private static bool ClearsAll(Step step, ArrivalJoin join, int[] coming) =>
        !step.Clear.Contains(join.Inputs[0]) || coming.All(step.Clear.Contains);

    // The one place has one step to open; that the others stay steps of their element, never taken, keeps their numbers.
    private static Step OpenByLast(Step step, ArrivalJoin join, int[] coming) =>
        step.Join is ArrivalJoin { Opens: true } && step.Consume[0] == join.Inputs[0]
            ? step with { Forbid = coming, Join = null }
            : step with { Consume = [join.Waiting[0]], Produce = [], Forbid = [], Join = null };
}
