using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Compact;

/// <summary>
/// States of two words in an open-addressing table. Successors are collected before they are looked up, so that the
/// cache misses of their lookups overlap.
/// </summary>
internal sealed class CompactSpace : StateSpace
{
    /// <summary>The last bit of the second word is always set: so no state is 0, which is a free slot of the table.</summary>
    public const int MaxPlaces = 127;

    private const ulong Always = 1UL << 63;
    private const int Batch = 64;
    private const ulong Mix1 = 0x9E3779B97F4A7C15;
    private const ulong Mix2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Mix3 = 0xD6E8FEB86659FD93;

    private readonly StepTable<CompactStep> _free;
    private readonly StepTable<CompactStep> _paid;
    private readonly Mask _freeTriggers;
    private readonly Mask _paidTriggers;
    private readonly List<CompactCondition> _conditions = [];
    private readonly Mask _tokens;
    private readonly Mask _exits;
    private readonly Mask[] _ends;
    private readonly Pending[] _pending = new Pending[Batch];
    private int _pendingCount;
    private ulong[] _states = ArrayPool<ulong>.Shared.Rent(64);
    private ulong[] _table;
    private int[] _numbers;
    private int _shift;
    private readonly SleepSets? _sleep;
    private int _limit;

    public CompactSpace(TransitionSystem system, int maxStates, bool keepEdges, bool sleeps)
        : base(system, maxStates, keepEdges)
    {
        _sleep = sleeps && !keepEdges ? SleepSets.Of(system) : null;
        _free = StepTable<CompactStep>.Of(system, free: true, ToMasks);
        _paid = StepTable<CompactStep>.Of(system, free: false, ToMasks);
        _freeTriggers = Mask.Of(_free.Triggers);
        _paidTriggers = Mask.Of(_paid.Triggers);
        _exits = Mask.Of(system.Exits);
        _tokens = Mask.Of([.. Enumerable.Range(0, system.Places.Count).Where(place => system.Places[place].HoldsToken)]);
        _ends = [.. system.Ends.Select(Mask.Of)];
        (_table, _numbers) = ([], []);
        Resize(6);
    }

    private bool KeepsNumbers => KeepsEdges || _sleep is not null;

    protected override void Start(int number)
    {
        var marked = Mask.Of(System.Starts[number].Places);
        Push(marked.Low, marked.High | Always, -1 - number, 0, 0, 0);
        Flush();
    }

    protected override void ExpandFree(int first)
    {
        for (var state = first; ; state++)
        {
            if (state == Count)
            {
                Flush();
                Awake();
                if (state == Count || IsStopped)
                {
                    return;
                }
            }

            if (_sleep is not null)
            {
                _sleep.FreeDone = state + 1;
            }

            _ = Expand(state, _free, _freeTriggers, default, _sleep?.Free ?? default);
        }
    }

    protected override void ExpandPaid(int first, int last)
    {
        for (var state = first; state < last && !IsStopped; state++)
        {
            if (_sleep is not null)
            {
                _sleep.PaidDone = state + 1;
            }

            if (Expand(state, _paid, _paidTriggers, _sleep?.Free ?? default, _sleep?.Paid ?? default) == 0 && Deadlock < 0 && !IsFinal(state) && !HasFree(state))
            {
                Deadlock = state;
            }

            if (EndTwice < 0 && _ends.Length > 0)
            {
                LookForEnds(state);
            }
        }

        Flush();
        Awake();
    }

    protected override bool Has(int state, int place) => (_states[(2 * state) + (place >> 6)] & (1UL << (place & 63))) != 0;

    public override bool IsFinal(int state)
    {
        var (low, high) = (_states[2 * state], _states[(2 * state) + 1]);
        return !_tokens.Meets(low, high) || _exits.Meets(low, high);
    }

    public override void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_states);
        ArrayPool<ulong>.Shared.Return(_table);
        if (KeepsNumbers)
        {
            ArrayPool<int>.Shared.Return(_numbers);
        }

        _sleep?.Dispose();
        base.Dispose();
    }

    // What sleeps here is taken elsewhere; what was taken here sleeps in what is reached by the steps after it.
    private int Expand(int state, StepTable<CompactStep> table, Mask triggers, Mask before, Mask simple)
    {
        var (low, high) = (_states[2 * state], _states[(2 * state) + 1]);
        var asleep = _sleep?.At(state) ?? default;
        var (sleepLow, sleepHigh) = (asleep.Low | (before.Low & low), asleep.High | (before.High & high));
        var taken = asleep.Meets(low, high) ? 1 : 0;
        for (var open = low & triggers.Low & ~asleep.Low; open != 0; open &= open - 1)
        {
            taken += Take(state, low, high, BitOperations.TrailingZeroCount(open), table, sleepLow, sleepHigh);
            sleepLow |= open & (~open + 1) & simple.Low;
        }

        for (var open = high & triggers.High & ~asleep.High; open != 0; open &= open - 1)
        {
            taken += Take(state, low, high, 64 + BitOperations.TrailingZeroCount(open), table, sleepLow, sleepHigh);
            sleepHigh |= open & (~open + 1) & simple.High;
        }

        return taken;
    }

    // Steps that slept in a state which was then reached by a way that does not take them elsewhere.
    private void Awake()
    {
        while (!IsStopped && _sleep is not null && _sleep.TryAwake(out var state, out var place))
        {
            var table = _sleep.Free.Has(place) ? _free : _paid;
            _ = Take(state, _states[2 * state], _states[(2 * state) + 1], place, table, 0, 0);
            Flush();
        }
    }

    private int Take(int state, ulong low, ulong high, int trigger, StepTable<CompactStep> table, ulong sleepLow, ulong sleepHigh)
    {
        var taken = 0;
        foreach (ref readonly var step in table.At(trigger))
        {
            if ((low & step.NeedLow) != step.NeedLow || (high & step.NeedHigh) != step.NeedHigh)
            {
                continue;
            }

            var (clearLow, clearHigh) = (step.ClearLow, step.ClearHigh);
            if (step.Condition >= 0 && !_conditions[step.Condition].Allows(low, high, trigger, ref clearLow, ref clearHigh))
            {
                continue;
            }

            taken++;
            Fired[step.Step] = true;
            var (nextLow, nextHigh) = (low & ~clearLow, high & ~clearHigh);
            if (((nextLow & step.SetLow) | (nextHigh & step.SetHigh)) != 0)
            {
                if (UnsafeStep < 0)
                {
                    (UnsafeStep, UnsafeState) = (step.Step, state);
                }

                continue;
            }

            Push(nextLow | step.SetLow | step.OfferLow, nextHigh | step.SetHigh | step.OfferHigh, state, step.Step, sleepLow, sleepHigh);
        }

        return taken;
    }

    private bool HasFree(int state)
    {
        var (low, high) = (_states[2 * state], _states[(2 * state) + 1]);
        for (var place = 0; place < System.Places.Count; place++)
        {
            var marked = place < 64 ? (low >> place) & 1 : (high >> (place - 64)) & 1;
            if (marked == 0)
            {
                continue;
            }

            foreach (ref readonly var step in _free.At(place))
            {
                var (clearLow, clearHigh) = (0UL, 0UL);
                if ((low & step.NeedLow) == step.NeedLow && (high & step.NeedHigh) == step.NeedHigh
                    && (step.Condition < 0 || _conditions[step.Condition].Allows(low, high, place, ref clearLow, ref clearHigh)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void LookForEnds(int state)
    {
        foreach (var end in _ends)
        {
            if (BitOperations.PopCount(_states[2 * state] & end.Low) + BitOperations.PopCount(_states[(2 * state) + 1] & end.High) > 1)
            {
                EndTwice = state;
            }
        }
    }

    private void Push(ulong low, ulong high, int parent, int step, ulong sleepLow, ulong sleepHigh)
    {
        if (_pendingCount == Batch)
        {
            Flush();
        }

        ref var pending = ref _pending[_pendingCount++];
        (pending.Low, pending.High, pending.Hash, pending.Parent, pending.Step) = (low, high, Hash(low, high), parent, step);
        (pending.SleepLow, pending.SleepHigh) = (sleepLow, sleepHigh);
    }

    private static ulong Hash(ulong low, ulong high)
    {
        var hash = (low * Mix1) ^ BitOperations.RotateLeft(high * Mix2, 29);
        return (hash ^ (hash >> 32)) * Mix3;
    }

    // The first loop loads all slots at once; only the second one waits for them.
    private void Flush()
    {
        if (Count + _pendingCount > _limit)
        {
            Resize(67 - _shift);
        }

        var pendings = _pending.AsSpan(0, _pendingCount);
        foreach (ref var pending in pendings)
        {
            pending.Slot = _table[2 * (int)(pending.Hash >> _shift)];
        }

        foreach (ref var pending in pendings)
        {
            Store(in pending);
        }

        _pendingCount = 0;
    }

    private void Store(in Pending pending)
    {
        var mask = (1 << (64 - _shift)) - 1;
        var slot = (int)(pending.Hash >> _shift);
        while (true)
        {
            ref var low = ref _table[2 * slot];
            ref var high = ref _table[(2 * slot) + 1];
            if (high == pending.High && low == pending.Low)
            {
                _sleep?.Meet(_numbers[slot], new Mask(pending.SleepLow, pending.SleepHigh));
                break;
            }

            if (high == 0)
            {
                if (Count >= MaxStates)
                {
                    IsFull = true;
                    return;
                }

                (low, high) = (pending.Low, pending.High);
                Keep(in pending, slot);
                break;
            }

            slot = (slot + 1) & mask;
        }

        if (KeepsEdges && pending.Parent >= 0)
        {
            AddEdge(pending.Parent, _numbers[slot]);
        }
    }

    private void Keep(in Pending pending, int slot)
    {
        var number = Append(pending.Parent, pending.Step);
        if ((2 * number) + 2 > _states.Length)
        {
            PooledArray.Grow(ref _states, 2 * number);
        }

        _states[2 * number] = pending.Low;
        _states[(2 * number) + 1] = pending.High;
        _sleep?.Add(number, pending.SleepLow, pending.SleepHigh);
        if (KeepsNumbers)
        {
            _numbers[slot] = number;
        }
    }

    // At most half of the slots are used, so that searches for a free one stay short.
    private void Resize(int bits)
    {
        if (_table.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(_table);
        }

        _shift = 64 - bits;
        _limit = 1 << (bits - 1);
        _table = ArrayPool<ulong>.Shared.Rent(2 << bits);
        Array.Clear(_table, 0, 2 << bits);
        if (KeepsNumbers)
        {
            if (_numbers.Length > 0)
            {
                ArrayPool<int>.Shared.Return(_numbers);
            }

            _numbers = ArrayPool<int>.Shared.Rent(1 << bits);
        }

        var mask = (1 << bits) - 1;
        for (var number = 0; number < Count; number++)
        {
            var (low, high) = (_states[2 * number], _states[(2 * number) + 1]);
            var slot = (int)(Hash(low, high) >> _shift);
            while (_table[(2 * slot) + 1] != 0)
            {
                slot = (slot + 1) & mask;
            }

            (_table[2 * slot], _table[(2 * slot) + 1]) = (low, high);
            if (KeepsNumbers)
            {
                _numbers[slot] = number;
            }
        }
    }

    private CompactStep ToMasks(int number, Step step)
    {
        var (need, set, offer, clear) = (Mask.Of(step.Consume), Mask.Of(step.Produce), Mask.Of(step.Offer), Mask.Of(step.Clear));
        var conditional = step.Forbid.Length > 0 || step.AnyOf is not null || step.Join is not null;
        if (conditional)
        {
            _conditions.Add(new CompactCondition(step));
        }

        return new CompactStep
        {
            NeedLow = need.Low,
            NeedHigh = need.High,
            ClearLow = clear.Low | need.Low,
            ClearHigh = clear.High | need.High,
            SetLow = set.Low,
            SetHigh = set.High,
            OfferLow = offer.Low,
            OfferHigh = offer.High,
            Step = number,
            Condition = conditional ? _conditions.Count - 1 : -1,
        };
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Pending
    {
        public ulong Low;
        public ulong High;
        public ulong Hash;
        public ulong Slot;
        public ulong SleepLow;
        public ulong SleepHigh;
        public int Parent;
        public int Step;
    }
}
