using System.Numerics;
using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Compact;

/// <summary>What a step needs beyond marked places, as masks over two words.</summary>
internal sealed class CompactCondition
{
    private readonly Mask _forbid;
    private readonly Mask _anyOf;
    private readonly bool _any;
    private readonly Mask _inputs;
    private readonly Mask _waiting;
    private readonly Mask _arrivalReach;
    private readonly Mask[] _inputMasks = [];
    private readonly Mask[] _reach = [];
    private readonly int _count;
    private readonly InclusiveJoin? _join;
    private readonly bool _opens;

    public CompactCondition(Step step)
    {
        _forbid = Mask.Of(step.Forbid);
        _any = step.AnyOf is not null;
        _anyOf = Mask.Of(step.AnyOf ?? []);
        _join = step.Join;
        if (_join is PathJoin path)
        {
            _inputs = Mask.Of(path.Inputs);
            _inputMasks = Array.ConvertAll(path.Inputs, input => Mask.Of([input]));
            _reach = Array.ConvertAll(path.Reach, Mask.Of);
        }
        else if (_join is ArrivalJoin arrival)
        {
            _count = arrival.Inputs.Length;
            _waiting = Mask.Of(arrival.Waiting);
            _arrivalReach = Mask.Of([.. arrival.Reach.Where(place => place != arrival.Inputs[arrival.Arrival])]);
            _opens = arrival.Opens;
        }
    }

    /// <summary>Whether the step may be taken, and what it empties beside what it always does.</summary>
    /// <param name="trigger">The place by which the step was found: a join is taken once, not once for each of its inputs.</param>
    public bool Allows(ulong low, ulong high, int trigger, ref ulong clearLow, ref ulong clearHigh)
    {
        if (_forbid.Meets(low, high) || (_any && !_anyOf.Meets(low, high)))
        {
            return false;
        }

        return _join switch
        {
            null => true,
            PathJoin => AllowsPath(low, high, trigger, ref clearLow, ref clearHigh),
            _ => AllowsArrival(low, high, ref clearLow, ref clearHigh),
        };
    }

    private bool AllowsPath(ulong low, ulong high, int trigger, ref ulong clearLow, ref ulong clearHigh)
    {
        var (markedLow, markedHigh) = (low & _inputs.Low, high & _inputs.High);
        var lowest = markedLow != 0 ? BitOperations.TrailingZeroCount(markedLow) : 64 + BitOperations.TrailingZeroCount(markedHigh);
        if (lowest != trigger)
        {
            return false;
        }

        var (emptyLow, emptyHigh, filledLow, filledHigh) = (0UL, 0UL, 0UL, 0UL);
        for (var i = 0; i < _reach.Length; i++)
        {
            if (_inputMasks[i].Meets(low, high))
            {
                filledLow |= _reach[i].Low;
                filledHigh |= _reach[i].High;
            }
            else
            {
                emptyLow |= _reach[i].Low;
                emptyHigh |= _reach[i].High;
            }
        }

        if ((low & emptyLow & ~filledLow) != 0 || (high & emptyHigh & ~filledHigh) != 0)
        {
            return false;
        }

        clearLow |= markedLow;
        clearHigh |= markedHigh;
        return true;
    }

    private bool AllowsArrival(ulong low, ulong high, ref ulong clearLow, ref ulong clearHigh)
    {
        var waiting = BitOperations.PopCount(low & _waiting.Low) + BitOperations.PopCount(high & _waiting.High);
        var opens = waiting + 1 >= _count || !_arrivalReach.Meets(low, high);
        if (opens != _opens)
        {
            return false;
        }

        if (opens)
        {
            clearLow |= _waiting.Low;
            clearHigh |= _waiting.High;
        }

        return true;
    }
}
