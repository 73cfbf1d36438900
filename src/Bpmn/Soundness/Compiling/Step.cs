using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>One transition: what it needs and what it changes.</summary>
/// <param name="Element">The element that the run names.</param>
/// <param name="Cost">1 for events and activities, 0 for gateways and for what only begins or ends; the sum where it stands for several.</param>
internal sealed record Step(FlowNode Element, StepKind Kind, int Cost, int[] Consume, int[] Produce)
{
    /// <summary>Must be empty.</summary>
    public int[] Forbid { get; init; } = [];

    /// <summary>One at least must hold a token; no condition when null.</summary>
    public int[]? AnyOf { get; init; }

    /// <summary>Emptied, whatever is inside.</summary>
    public PlaceRange Clear { get; init; }

    /// <summary>Filled, whether empty or not: messages.</summary>
    public int[] Offer { get; init; } = [];

    /// <summary>The rule of the inclusive join by which it opens or waits; null for all other steps.</summary>
    public InclusiveJoin? Join { get; init; }

    /// <summary>Elements that run along with it.</summary>
    public FlowNode[] Also { get; init; } = [];

    /// <summary>Whether an event from outside takes tokens away that might have been stuck, one step or not what they are in.</summary>
    public bool Rescues { get; init; }

    /// <summary>The places whose tokens it takes, those that an inclusive join takes if they are there included.</summary>
    public IEnumerable<int> Taken => Join is null ? Consume : Consume.Concat(Join.Emptied);

    public bool IsFree => Cost == 0;

    /// <summary>Whether consumption and production say all.</summary>
    public bool IsPlain => Forbid.Length == 0 && AnyOf is null && Clear.IsEmpty && Offer.Length == 0 && Join is null;
}
