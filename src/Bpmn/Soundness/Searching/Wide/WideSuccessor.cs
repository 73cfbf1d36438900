using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Wide;

/// <summary>
/// The state that a step leads to, made anew for each step. Each place has a random number, and the hash of a state is those
/// of its tokens xored: a step that looks at nothing else changes it by a constant.
/// </summary>
internal sealed class WideSuccessor
{
    private readonly ulong[] _marked;
    private readonly ulong[] _keys;

    public WideSuccessor(int places)
    {
        _marked = new ulong[Bits.Words(places)];
        _keys = new ulong[places];
        for (var place = 0; place < places; place++)
        {
            _keys[place] = Scatter((ulong)place + 1);
        }
    }

    public ReadOnlySpan<ulong> Marked => _marked;

    public ulong Hash { get; private set; }

    /// <summary>The step with what it does to the hash.</summary>
    public WideStep Prepare(int number, Step step)
    {
        var change = 0UL;
        foreach (var place in step.Consume.Concat(step.Produce))
        {
            change ^= _keys[place];
        }

        return new WideStep(number, step, change);
    }

    /// <summary>Makes an initial state.</summary>
    public void Begin(int[] places)
    {
        Array.Clear(_marked);
        Hash = 0;
        foreach (var place in places)
        {
            Flip(place);
        }
    }

    /// <summary>Makes the state after the step.</summary>
    /// <returns>False where it would bring a second token to a place: then there is none.</returns>
    public bool Follow(ReadOnlySpan<ulong> from, ulong hash, WideStep wide)
    {
        from.CopyTo(_marked);
        return wide.Step.IsPlain ? FollowPlain(hash, wide) : FollowAny(hash, wide);
    }

    private bool FollowPlain(ulong hash, WideStep wide)
    {
        foreach (var place in wide.Step.Consume)
        {
            Bits.Remove(_marked, place);
        }

        Hash = hash ^ wide.Change;
        return Fill(wide.Step.Produce);
    }

    private bool FollowAny(ulong hash, WideStep wide)
    {
        var step = wide.Step;
        Hash = hash;
        foreach (var place in step.Consume)
        {
            Flip(place);
        }

        for (var place = step.Clear.From; place < step.Clear.To; place++)
        {
            Empty(place);
        }

        foreach (var place in wide.Emptied)
        {
            Empty(place);
        }

        if (!Fill(step.Produce))
        {
            return false;
        }

        foreach (var place in step.Produce)
        {
            Hash ^= _keys[place];
        }

        foreach (var place in step.Offer)
        {
            if (!Bits.Has(_marked, place))
            {
                Flip(place);
            }
        }

        return true;
    }

    private bool Fill(int[] places)
    {
        foreach (var place in places)
        {
            ref var word = ref _marked[place >> 6];
            var bit = 1UL << (place & 63);
            if ((word & bit) != 0)
            {
                return false;
            }

            word |= bit;
        }

        return true;
    }

    private void Empty(int place)
    {
        if (Bits.Has(_marked, place))
        {
            Flip(place);
        }
    }

    private void Flip(int place)
    {
        _marked[place >> 6] ^= 1UL << (place & 63);
        Hash ^= _keys[place];
    }

    // The finalizer of SplitMix64: neighbouring numbers come far apart.
    private static ulong Scatter(ulong value)
    {
        value *= 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
