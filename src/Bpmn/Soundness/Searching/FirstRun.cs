using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>
/// Of all shortest runs to what is looked for the one that comes first in document order: events and activities are compared
/// one after the other by where they stand in the file. Of runs that differ in what gateways do it is the one found first.
/// </summary>
internal sealed class FirstRun
{
    // Stands for what comes before each initial state.
    private const int Start = -1;

    private readonly TransitionSystem _system;
    private readonly DocumentOrder _order;
    private readonly HashSet<int> _goals;
    private readonly ILookup<int, Way> _leading;
    private readonly Dictionary<int, Way> _chosen = [];

    private FirstRun(TransitionSystem system, HashSet<int> goals, IEnumerable<Way> shortest)
    {
        (_system, _order, _goals) = (system, new DocumentOrder(system), goals);
        _leading = Leading(goals, shortest).ToLookup(way => Math.Max(way.From, Start));
    }

    /// <param name="distances">How many events and activities come before each state.</param>
    /// <param name="ways">All ways between the states, those to the initial ones among them.</param>
    /// <param name="goals">The states that show what is looked for; one at least.</param>
    /// <returns>The ways that the run takes, from the start on.</returns>
    public static IReadOnlyList<Way> To(TransitionSystem system, IReadOnlyList<int> distances, IEnumerable<Way> ways, IReadOnlyCollection<int> goals)
    {
        var nearest = goals.Min(goal => distances[goal]);
        var shortest = ways.Where(way => distances[way.To] <= nearest && (way.From < 0 || distances[way.To] == distances[way.From] + system.Steps[way.Step].Cost));
        return new FirstRun(system, [.. goals.Where(goal => distances[goal] == nearest)], shortest).Choose();
    }

    private static List<Way> Leading(HashSet<int> goals, IEnumerable<Way> ways)
    {
        var before = ways.ToLookup(way => way.To);
        var (leading, seen, open) = (new List<Way>(), new HashSet<int>(goals), new Stack<int>(goals));
        while (open.TryPop(out var state))
        {
            foreach (var way in before[state])
            {
                leading.Add(way);
                if (way.From >= 0 && seen.Add(way.From))
                {
                    open.Push(way.From);
                }
            }
        }

        return leading;
    }

    // All states to which the same events and activities lead are followed, as they differ in what can come next.
    private List<Way> Choose()
    {
        var level = Enter(First(_leading[Start]));
        while (true)
        {
            for (var i = 0; i < level.Count; i++)
            {
                level.AddRange(Enter(_leading[level[i]].Where(way => _system.Steps[way.Step].IsFree)));
            }

            var goal = level.FindIndex(_goals.Contains);
            if (goal >= 0)
            {
                return BackFrom(level[goal]);
            }

            level = Enter(First(level.SelectMany(state => _leading[state]).Where(way => !_system.Steps[way.Step].IsFree)));
        }
    }

    private IEnumerable<Way> First(IEnumerable<Way> ways) => ways.GroupBy(Order).MinBy(group => group.Key)!;

    private int Order(Way way) =>
        way.From >= 0 ? _order.Of(_system.Steps[way.Step].Element) : _order.Of(_system.Starts[-1 - way.From].Events);

    private List<int> Enter(IEnumerable<Way> ways)
    {
        var entered = new List<int>();
        foreach (var way in ways)
        {
            if (_chosen.TryAdd(way.To, way))
            {
                entered.Add(way.To);
            }
        }

        return entered;
    }

    private List<Way> BackFrom(int goal)
    {
        var run = new List<Way>();
        for (var way = _chosen[goal]; ; way = _chosen[way.From])
        {
            run.Add(way);
            if (way.From < 0)
            {
                run.Reverse();
                return run;
            }
        }
    }
}
