using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Searching.Guided;

/// <summary>
/// How many events and activities have still to come, at least, before two tokens came to places of one group, or to one
/// place. Each of the two comes of a token that is there: either both of one, or of two whose ways have no step in common.
/// </summary>
internal sealed class LeastToMeet
{
    public const int Never = 1 << 20;

    private const int MostGroups = 64;

    // For each group and place what one token has to go through to stand there, and to become two that do.
    private readonly (int[] Once, int[] Twice)[] _groups;

    private LeastToMeet((int[] Once, int[] Twice)[] groups) => _groups = groups;

    /// <summary>Two tokens before one end event.</summary>
    public static LeastToMeet? BeforeEnds(TransitionSystem system) => Of(system, system.Ends);

    /// <summary>A token on a place, and another that a step brings there; null where there are too many such places.</summary>
    public static LeastToMeet? OnOnePlace(TransitionSystem system)
    {
        var places = Concurrency.Of(system).SecondTokens().Select(second => second.Place).Distinct();
        return Of(system, [.. places.Select(place => (int[])[place])]);
    }

    /// <summary>The least of all groups.</summary>
    public int Of(ReadOnlySpan<ulong> state)
    {
        var least = Never;
        foreach (var (once, twice) in _groups)
        {
            var (first, second) = (Never, Never);
            for (var place = Bits.Next(state, 0); place >= 0; place = Bits.Next(state, place + 1))
            {
                least = Math.Min(least, twice[place]);
                if (once[place] < first)
                {
                    (first, second) = (once[place], first);
                }
                else
                {
                    second = Math.Min(second, once[place]);
                }
            }

            least = Math.Min(least, first + second);
        }

        return least;
    }

    private static LeastToMeet? Of(TransitionSystem system, IReadOnlyList<int[]> groups)
    {
        if (groups.Count is 0 or > MostGroups)
        {
            return null;
        }

        var makers = new List<int>[system.Places.Count];
        for (var number = 0; number < system.Steps.Count; number++)
        {
            foreach (var place in Filled(system.Steps[number]))
            {
                (makers[place] ??= []).Add(number);
            }
        }

        return new LeastToMeet([.. groups.Select(group => Of(system, group, makers))]);
    }

    private static (int[] Once, int[] Twice) Of(TransitionSystem system, int[] group, List<int>[] makers)
    {
        var once = Close(system, makers, group.Select(place => (place, 0)));
        var forks = system.Steps
            .Where(step => Filled(step).Count() > 1)
            .Select(step => (Step: step, Cost: step.Cost + Filled(step).Select(place => once[place]).Order().Take(2).Sum()))
            .Where(fork => fork.Cost < Never)
            .SelectMany(fork => fork.Step.Taken.Select(place => (place, fork.Cost)));
        return (once, Close(system, makers, forks));
    }

    // What each place costs from which a way leads to the first ones.
    private static int[] Close(TransitionSystem system, List<int>[] makers, IEnumerable<(int Place, int Cost)> first)
    {
        var costs = new int[system.Places.Count];
        Array.Fill(costs, Never);
        var open = new PriorityQueue<int, int>(first);
        while (open.TryDequeue(out var place, out var cost))
        {
            if (cost >= costs[place])
            {
                continue;
            }

            costs[place] = cost;
            foreach (var maker in makers[place] ?? [])
            {
                var step = system.Steps[maker];
                foreach (var from in step.Taken)
                {
                    if (cost + step.Cost < costs[from])
                    {
                        open.Enqueue(from, cost + step.Cost);
                    }
                }
            }
        }

        return costs;
    }

    private static IEnumerable<int> Filled(Step step) => step.Produce.Concat(step.Offer);
}
