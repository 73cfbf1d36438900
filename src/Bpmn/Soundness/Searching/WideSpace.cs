using System.Buffers;
using System.Numerics;
using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>
/// States of as many words as the places need, in one flat array. Each place has a random number, and the hash of a state
/// is those of its tokens xored: a step changes it by a constant.
/// </summary>
internal class WideSpace : StateSpace
{
    private readonly StepTable<WideStep> _free;
    private readonly StepTable<WideStep> _paid;
    private readonly ulong[] _freeTriggers;
    private readonly ulong[] _paidTriggers;
    private readonly ulong[] _tokens;
    private readonly ulong[] _exits;
    private readonly ulong[][] _ends;
    private readonly ulong[] _keys;
    private readonly ulong[] _next;
    private readonly int _words;
    private ulong[] _states;
    private ulong[] _hashes = ArrayPool<ulong>.Shared.Rent(64);
    private ulong[] _table;
    private int _bits;
    private readonly WideStep[] _all;

    public WideSpace(TransitionSystem system, int maxStates, bool keepEdges)
        : base(system, maxStates, keepEdges)
    {
        _words = (system.Places.Count + 63) / 64;
        _keys = new ulong[system.Places.Count];
        for (var place = 0; place < _keys.Length; place++)
        {
            _keys[place] = Scatter((ulong)place + 1);
        }

        _next = new ulong[_words];
        _all = [.. system.Steps.Select((step, number) => ToWide(number, step))];
        _free = StepTable<WideStep>.Of(system, free: true, (number, _) => _all[number]);
        _paid = StepTable<WideStep>.Of(system, free: false, (number, _) => _all[number]);
        _freeTriggers = Bits(_free.Triggers);
        _paidTriggers = Bits(_paid.Triggers);
        _exits = Bits(system.Exits);
        _tokens = Bits(Enumerable.Range(0, system.Places.Count).Where(place => system.Places[place].HoldsToken));
        _ends = [.. system.Ends.Select(Bits)];
        _states = ArrayPool<ulong>.Shared.Rent(64 * _words);
        _table = [];
        Resize(6);
    }

    protected override void Start(int number)
    {
        Array.Clear(_next);
        var hash = 0UL;
        foreach (var place in System.Starts[number].Places)
        {
            Flip(place, ref hash);
        }

        Store(hash, -1 - number, 0);
    }

    protected override void ExpandFree(int first)
    {
        for (var state = first; state < Count && !IsStopped; state++)
        {
            if (IsFollowed(state))
            {
                _ = Expand(state, _free, _freeTriggers);
            }
        }
    }

    protected override void ExpandPaid(int first, int last)
    {
        for (var state = first; state < last && !IsStopped; state++)
        {
            if (!IsFollowed(state))
            {
                continue;
            }

            if (Expand(state, _paid, _paidTriggers) == 0 && Deadlock < 0 && !IsFinal(state) && !HasFree(state))
            {
                Deadlock = state;
            }

            LookForEnds(state);
        }
    }

    public override int[] Marked(int state)
    {
        var places = new List<int>();
        for (var place = 0; place < System.Places.Count; place++)
        {
            if (Has(StateAt(state), place))
            {
                places.Add(place);
            }
        }

        return [.. places];
    }

    public override bool IsFinal(int state) => !Meets(StateAt(state), _tokens) || Meets(StateAt(state), _exits);

    public override void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_states);
        ArrayPool<ulong>.Shared.Return(_hashes);
        ArrayPool<ulong>.Shared.Return(_table);
        base.Dispose();
    }

    /// <summary>Whether to go on from the state.</summary>
    protected virtual bool IsFollowed(int state) => true;

    /// <summary>Called with each state that a step leads to, whether it was known or not.</summary>
    /// <param name="parent">The state before; as <see cref="StateSpace.Parent"/> tells it for an initial one.</param>
    protected virtual void Reach(int state, int parent, int step)
    {
    }

    protected void LookForEnds(int state)
    {
        if (EndTwice >= 0)
        {
            return;
        }

        var words = StateAt(state);
        foreach (var end in _ends)
        {
            var tokens = 0;
            for (var word = 0; word < words.Length; word++)
            {
                tokens += BitOperations.PopCount(words[word] & end[word]);
            }

            if (tokens > 1)
            {
                EndTwice = state;
            }
        }
    }

    protected ReadOnlySpan<ulong> StateAt(int state) => _states.AsSpan(state * _words, _words);

    private static bool Has(ReadOnlySpan<ulong> words, int place) => (words[place >> 6] & (1UL << (place & 63))) != 0;

    private static bool Meets(ReadOnlySpan<ulong> words, ulong[] others)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if ((words[word] & others[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private int Expand(int state, StepTable<WideStep> table, ulong[] triggers)
    {
        var taken = 0;
        for (var word = 0; word < _words; word++)
        {
            for (var open = _states[(state * _words) + word] & triggers[word]; open != 0; open &= open - 1)
            {
                var trigger = (word << 6) + BitOperations.TrailingZeroCount(open);
                foreach (var step in table.At(trigger))
                {
                    if (WideCondition.Allows(step.Step, StateAt(state), trigger))
                    {
                        taken++;
                        Take(state, step);
                    }
                }
            }
        }

        return taken;
    }

    protected void Take(int state, int step) => Take(state, _all[step]);

    /// <summary>The steps that can be taken, those that cost nothing first.</summary>
    protected void Enabled(int state, List<int> steps)
    {
        steps.Clear();
        foreach (var (table, triggers) in new[] { (_free, _freeTriggers), (_paid, _paidTriggers) })
        {
            for (var trigger = Sparing.Bits.Next(StateAt(state), 0); trigger >= 0; trigger = Sparing.Bits.Next(StateAt(state), trigger + 1))
            {
                if (!Has(triggers, trigger))
                {
                    continue;
                }

                foreach (var step in table.At(trigger))
                {
                    if (WideCondition.Allows(step.Step, StateAt(state), trigger))
                    {
                        steps.Add(step.Number);
                    }
                }
            }
        }
    }

    private void Take(int state, WideStep wide)
    {
        var step = wide.Step;
        Fired[wide.Number] = true;
        StateAt(state).CopyTo(_next);
        var hash = _hashes[state];
        if (step.IsPlain)
        {
            foreach (var place in step.Consume)
            {
                _next[place >> 6] &= ~(1UL << (place & 63));
            }
        }
        else
        {
            Clear(step, ref hash);
        }

        foreach (var place in step.Produce)
        {
            ref var word = ref _next[place >> 6];
            var bit = 1UL << (place & 63);
            if ((word & bit) != 0)
            {
                if (UnsafeStep < 0)
                {
                    (UnsafeStep, UnsafeState) = (wide.Number, state);
                }

                return;
            }

            word |= bit;
        }

        if (step.IsPlain)
        {
            hash ^= wide.Change;
        }
        else
        {
            foreach (var place in step.Produce)
            {
                hash ^= _keys[place];
            }

            foreach (var place in step.Offer)
            {
                if (!Has(_next, place))
                {
                    Flip(place, ref hash);
                }
            }
        }

        Store(hash, state, wide.Number);
    }

    private void Clear(Step step, ref ulong hash)
    {
        foreach (var place in step.Consume)
        {
            Flip(place, ref hash);
        }

        for (var place = step.Clear.From; place < step.Clear.To; place++)
        {
            Empty(place, ref hash);
        }

        var emptied = step.Join switch
        {
            PathJoin path => path.Inputs,
            ArrivalJoin { Opens: true } arrival => arrival.Waiting,
            _ => [],
        };
        foreach (var place in emptied)
        {
            Empty(place, ref hash);
        }
    }

    private void Empty(int place, ref ulong hash)
    {
        if (Has(_next, place))
        {
            Flip(place, ref hash);
        }
    }

    private void Flip(int place, ref ulong hash)
    {
        _next[place >> 6] ^= 1UL << (place & 63);
        hash ^= _keys[place];
    }

    private bool HasFree(int state)
    {
        for (var place = 0; place < System.Places.Count; place++)
        {
            if (!Has(StateAt(state), place))
            {
                continue;
            }

            foreach (var step in _free.At(place))
            {
                if (WideCondition.Allows(step.Step, StateAt(state), place))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // An entry is the upper half of the hash, and the number of the state plus one.
    private void Store(ulong hash, int parent, int step)
    {
        var mask = (1 << _bits) - 1;
        var slot = (int)hash & mask;
        int number;
        while (true)
        {
            var entry = _table[slot];
            number = (int)(uint)entry - 1;
            if (entry == 0)
            {
                if (Count >= MaxStates)
                {
                    IsFull = true;
                    return;
                }

                number = Keep(hash, parent, step);
                _table[slot] = Entry(hash, number);
                if (Count > 1 << (_bits - 1))
                {
                    Resize(_bits + 2);
                }

                break;
            }

            if (entry >> 32 == hash >> 32 && StateAt(number).SequenceEqual(_next))
            {
                break;
            }

            slot = (slot + 1) & mask;
        }

        if (KeepsEdges && parent >= 0)
        {
            AddEdge(parent, number);
        }

        Reach(number, parent, step);
    }

    private int Keep(ulong hash, int parent, int step)
    {
        var number = Append(parent, step);
        if ((number + 1) * _words > _states.Length)
        {
            Grow(ref _states, number * _words);
        }

        if (number == _hashes.Length)
        {
            Grow(ref _hashes, number);
        }

        _next.CopyTo(_states, number * _words);
        _hashes[number] = hash;
        return number;
    }

    private void Resize(int bits)
    {
        if (_table.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(_table);
        }

        _bits = bits;
        _table = ArrayPool<ulong>.Shared.Rent(1 << bits);
        Array.Clear(_table, 0, 1 << bits);
        var mask = (1 << bits) - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = (int)_hashes[number] & mask;
            while (_table[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _table[slot] = Entry(_hashes[number], number);
        }
    }

    private static ulong Entry(ulong hash, int number) => (hash & 0xFFFFFFFF00000000) | (uint)(number + 1);

    private static ulong Scatter(ulong value)
    {
        value *= 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private ulong[] Bits(IEnumerable<int> places)
    {
        var words = new ulong[_words];
        foreach (var place in places)
        {
            words[place >> 6] |= 1UL << (place & 63);
        }

        return words;
    }

    private WideStep ToWide(int number, Step step)
    {
        var change = 0UL;
        foreach (var place in step.Consume)
        {
            change ^= _keys[place];
        }

        foreach (var place in step.Produce)
        {
            change ^= _keys[place];
        }

        return new WideStep(number, step, change);
    }
}
