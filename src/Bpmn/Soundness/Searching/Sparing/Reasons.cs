using System.Numerics;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Wide;

namespace ProcOS.Bpmn.Soundness.Searching.Sparing;

/// <summary>Why a step cannot be taken, and who could change that.</summary>
internal sealed class Reasons(Dependencies dependencies, int words)
{
    private readonly ulong[] _reason = new ulong[words];
    private readonly ulong[] _chosen = new ulong[words];
    private ulong[] _allowed = [];
    private ulong[] _set = [];

    /// <summary>Of what keeps the step from being taken, that which the fewest further steps could change: those steps.</summary>
    /// <param name="allowed">The steps that count.</param>
    /// <param name="known">Those that are no further ones.</param>
    public ulong[] Find(Step step, ReadOnlySpan<ulong> state, ulong[] allowed, ulong[] known)
    {
        (_allowed, _set) = (allowed, known);
        var least = int.MaxValue;
        foreach (var place in step.Consume)
        {
            if (!Bits.Has(state, place))
            {
                Array.Clear(_reason);
                Bits.Unite(_reason, dependencies.Fill(place));
                Consider(ref least);
            }
        }

        foreach (var place in step.Forbid)
        {
            if (Bits.Has(state, place))
            {
                Array.Clear(_reason);
                dependencies.AddEmptying(place, _reason);
                Consider(ref least);
            }
        }

        if (step.AnyOf is not null && !Bits.HasAny(state, step.AnyOf))
        {
            Fill(step.AnyOf);
            Consider(ref least);
        }

        if (step.Join is PathJoin path)
        {
            OfJoin(path, state, ref least);
        }
        else if (step.Join is ArrivalJoin arrival && least == int.MaxValue)
        {
            OfJoin(arrival, state, ref least);
        }

        return _chosen;
    }

    private void OfJoin(PathJoin join, ReadOnlySpan<ulong> state, ref int least)
    {
        if (!Bits.HasAny(state, join.Inputs))
        {
            Fill(join.Inputs);
            Consider(ref least);
            return;
        }

        for (var i = 0; i < join.Inputs.Length; i++)
        {
            if (Bits.Has(state, join.Inputs[i]))
            {
                continue;
            }

            foreach (var place in join.Reach[i])
            {
                if (Bits.Has(state, place) && !WideCondition.ReachesFilled(join, state, place))
                {
                    Array.Clear(_reason);
                    dependencies.AddEmptying(place, _reason);
                    for (var j = 0; j < join.Inputs.Length; j++)
                    {
                        if (Array.BinarySearch(join.Reach[j], place) >= 0)
                        {
                            Bits.Unite(_reason, dependencies.Fill(join.Inputs[j]));
                        }
                    }

                    Consider(ref least);
                }
            }
        }
    }

    private void OfJoin(ArrivalJoin join, ReadOnlySpan<ulong> state, ref int least)
    {
        if (!join.Opens)
        {
            // It would open: for it to wait, tokens that wait have to go, or others to come.
            Fill(join.Reach);
            foreach (var place in join.Waiting)
            {
                dependencies.AddEmptying(place, _reason);
            }

            Consider(ref least);
            return;
        }

        foreach (var place in join.Reach)
        {
            if (place != join.Inputs[join.Arrival] && Bits.Has(state, place))
            {
                Fill(join.Waiting);
                dependencies.AddEmptying(place, _reason);
                Consider(ref least);
            }
        }
    }

    private void Fill(int[] places)
    {
        Array.Clear(_reason);
        foreach (var place in places)
        {
            Bits.Unite(_reason, dependencies.Fill(place));
        }
    }

    private void Consider(ref int least)
    {
        var count = 0;
        for (var word = 0; word < _set.Length; word++)
        {
            count += BitOperations.PopCount(_reason[word] & _allowed[word] & ~_set[word]);
        }

        if (count < least)
        {
            least = count;
            _reason.CopyTo(_chosen.AsSpan());
        }
    }
}
