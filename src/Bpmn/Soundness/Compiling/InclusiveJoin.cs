namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>The rule of one inclusive join.</summary>
/// <param name="Inputs">The places of the incoming flows.</param>
internal abstract record InclusiveJoin(int[] Inputs)
{
    /// <summary>What its step empties, whether it is filled or not.</summary>
    public abstract int[] Emptied { get; }

    /// <summary>All places on which it depends what the join does.</summary>
    public abstract IEnumerable<int> Looked { get; }

    /// <summary>The places from which tokens can come, each set in order: one set for all inputs, or one for each.</summary>
    public abstract IReadOnlyList<int[]> Reaches { get; }

    /// <summary>The same rule with these sets changed.</summary>
    public abstract InclusiveJoin WithReaches(Func<int[], int[]> change);
}

/// <summary>
/// BPMN 2.0.2 §13.4.3: opens when no token can come to an empty input by a path of sequence flows, unless it can come to
/// a filled one too. It is judged whenever anything moves.
/// </summary>
/// <param name="Reach">For each input the places from which a path leads there that does not visit the gateway.</param>
internal sealed record PathJoin(int[] Inputs, int[][] Reach) : InclusiveJoin(Inputs)
{
    public override int[] Emptied => Inputs;

    public override IEnumerable<int> Looked => Inputs.Concat(Reach.SelectMany(reach => reach));

    public override IReadOnlyList<int[]> Reaches => Reach;

    public override InclusiveJoin WithReaches(Func<int[], int[]> change) => this with { Reach = [.. Reach.Select(change)] };
}

/// <summary>
/// Camunda 7: judged when a token arrives, never again. Opens when the tokens are as many as the incoming flows, or
/// when no other token of the scope can come.
/// </summary>
/// <param name="Waiting">For each input the place of a token that has arrived and was not let through.</param>
/// <param name="Reach">The places from which a token can come.</param>
/// <param name="Arrival">The input at which the token arrives.</param>
/// <param name="Opens">Whether the step is the one that opens; otherwise it is the one that waits.</param>
internal sealed record ArrivalJoin(int[] Inputs, int[] Waiting, int[] Reach, int Arrival, bool Opens) : InclusiveJoin(Inputs)
{
    public override int[] Emptied => Opens ? Waiting : [];

    public override IEnumerable<int> Looked => Inputs.Concat(Waiting).Concat(Reach);

    public override IReadOnlyList<int[]> Reaches => [Reach];

    public override InclusiveJoin WithReaches(Func<int[], int[]> change) => this with { Reach = change(Reach) };
}
