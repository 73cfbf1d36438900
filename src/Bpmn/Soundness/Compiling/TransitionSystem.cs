using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>
/// A scope as places and steps. Their numbers follow the document, so that a search which takes them in order finds first
/// what comes of the flows that stand first.
/// </summary>
/// <param name="Starts">The ways in which it begins: each is an initial state.</param>
/// <param name="Elements">The elements that must run for none to be dead, in document order.</param>
/// <param name="Ends">For each end event that several flows enter, the places before it.</param>
/// <param name="Notes">What was abstracted.</param>
/// <param name="Differences">Where the profiles give other meanings, in words; empty where both give the same system.</param>
internal sealed record TransitionSystem(
    SoundnessProfile Profile,
    IReadOnlyList<Place> Places,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<StartOption> Starts,
    IReadOnlyList<FlowNode> Elements,
    IReadOnlyList<int[]> Ends,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Differences)
{
    /// <summary>Places where a token may end all, so that nothing is stuck as long as one is there.</summary>
    public int[] Exits { get; init; } = [];

    /// <summary>Whether two tokens may come to one end event of a sub-process that is one step.</summary>
    public bool EndsTwiceInside { get; init; }
}
