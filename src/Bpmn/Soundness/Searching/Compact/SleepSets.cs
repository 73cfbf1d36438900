using System.Buffers;
using System.Numerics;
using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Compact;

/// <summary>
/// Sleep sets (Godefroid): where two tokens move independently, only one of the two orders is followed, as both lead to the
/// same state. Every state is still visited, every step that can be taken still is, and a second token still shows, as it
/// depends on what was taken and not in which order. Only tokens sleep whose steps need nothing else and touch nothing
/// that a condition, a cancelled scope or an inclusive join looks at. A state that is reached again by a way that spares
/// less wakes what it spared.
/// </summary>
internal sealed class SleepSets : IDisposable
{
    private readonly Stack<(int State, int Place)> _awake = new();
    private ulong[] _sets = ArrayPool<ulong>.Shared.Rent(64);

    private SleepSets(Mask free, Mask paid) => (Free, Paid) = (free, paid);

    /// <summary>The places that can sleep and whose steps cost nothing.</summary>
    public Mask Free { get; }

    /// <summary>The places that can sleep and whose steps cost one.</summary>
    public Mask Paid { get; }

    /// <summary>States below have had their free steps taken.</summary>
    public int FreeDone { get; set; }

    /// <summary>States below have had all their steps taken.</summary>
    public int PaidDone { get; set; }

    /// <summary>Null where fewer than two places can sleep: there is nothing to spare.</summary>
    public static SleepSets? Of(TransitionSystem system)
    {
        var costs = new int[system.Places.Count];
        Array.Fill(costs, -1);
        var busy = new bool[system.Places.Count];
        foreach (var step in system.Steps.Where(step => !step.IsPlain))
        {
            Touch(step, busy);
        }

        var barred = (bool[])busy.Clone();
        foreach (var step in system.Steps)
        {
            foreach (var place in step.Consume)
            {
                barred[place] |= step.Consume.Length > 1 || (costs[place] >= 0 && costs[place] != Math.Min(step.Cost, 1)) || step.Produce.Any(next => busy[next]);
                costs[place] = Math.Min(step.Cost, 1);
            }
        }

        var free = Mask.Of([.. Enumerable.Range(0, costs.Length).Where(place => costs[place] == 0 && !barred[place])]);
        var paid = Mask.Of([.. Enumerable.Range(0, costs.Length).Where(place => costs[place] == 1 && !barred[place])]);
        var count = BitOperations.PopCount(free.Low | paid.Low) + BitOperations.PopCount(free.High | paid.High);
        return count < 2 ? null : new SleepSets(free, paid);
    }

    /// <summary>What sleeps in a state.</summary>
    public Mask At(int state) => new(_sets[2 * state], _sets[(2 * state) + 1]);

    /// <summary>Keeps the set of a new state.</summary>
    public void Add(int state, ulong low, ulong high)
    {
        if ((2 * state) + 2 > _sets.Length)
        {
            var longer = ArrayPool<ulong>.Shared.Rent(_sets.Length * 2);
            Array.Copy(_sets, longer, 2 * state);
            ArrayPool<ulong>.Shared.Return(_sets);
            _sets = longer;
        }

        _sets[2 * state] = low;
        _sets[(2 * state) + 1] = high;
    }

    /// <summary>A known state was reached by another way: only what both spare goes on sleeping.</summary>
    public void Meet(int state, Mask set)
    {
        var before = At(state);
        var (low, high) = (before.Low & ~set.Low, before.High & ~set.High);
        if ((low | high) == 0)
        {
            return;
        }

        _sets[2 * state] &= set.Low;
        _sets[(2 * state) + 1] &= set.High;
        Wake(state, low, 0);
        Wake(state, high, 64);
    }

    /// <summary>A step to be taken after all: the state, and the place whose token moves.</summary>
    public bool TryAwake(out int state, out int place)
    {
        var found = _awake.TryPop(out var next);
        (state, place) = next;
        return found;
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_sets);

    private void Wake(int state, ulong places, int offset)
    {
        for (; places != 0; places &= places - 1)
        {
            var place = offset + BitOperations.TrailingZeroCount(places);
            if (state < (Free.Has(place) ? FreeDone : PaidDone))
            {
                _awake.Push((state, place));
            }
        }
    }

    private static void Touch(Step step, bool[] busy)
    {
        var join = step.Join switch
        {
            PathJoin path => path.Inputs.Concat(path.Reach.SelectMany(reach => reach)),
            ArrivalJoin arrival => arrival.Inputs.Concat(arrival.Waiting).Concat(arrival.Reach),
            _ => [],
        };
        var clear = Enumerable.Range(step.Clear.From, step.Clear.To - step.Clear.From);
        foreach (var place in step.Consume.Concat(step.Produce).Concat(step.Forbid).Concat(step.AnyOf ?? []).Concat(step.Offer).Concat(clear).Concat(join))
        {
            busy[place] = true;
        }
    }
}
