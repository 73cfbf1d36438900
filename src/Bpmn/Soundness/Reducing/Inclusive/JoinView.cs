using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Reducing.Inclusive;

/// <summary>An inclusive join, and what it looks at.</summary>
internal sealed class JoinView
{
    private readonly ulong[][] _reach;

    /// <param name="step">One of its steps.</param>
    public JoinView(Step step, InclusiveJoin rule, int places)
    {
        (Node, Rule) = (step.Element, rule);
        int[][] reach = rule is PathJoin path ? path.Reach : [((ArrivalJoin)rule).Reach, step.Forbid];
        _reach = Array.ConvertAll(reach, some => Bits.Of(some, Bits.Words(places)));
    }

    public FlowNode Node { get; }

    public InclusiveJoin Rule { get; }

    /// <summary>The steps by which it opens or waits.</summary>
    public List<int> Steps { get; } = [];

    public int[] Inputs => Rule.Inputs;

    /// <summary>Whether it makes no difference to the join on which of the places a token is.</summary>
    public bool SeesAlike(int one, int other) => Array.TrueForAll(_reach, set => Bits.Has(set, one) == Bits.Has(set, other));

    /// <summary>Whether a token on the place can come to the join.</summary>
    public bool Sees(int place) => Array.Exists(_reach, set => Bits.Has(set, place));

    /// <summary>Whether a token on the place can come to each of its flows.</summary>
    public bool SeesToAll(int place) => Array.TrueForAll(_reach, set => Bits.Has(set, place));
}
