using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Searching.Guided;

/// <summary>The states that stubborn sets leave, those first through which the shortest run to a stuck one may lead.</summary>
internal sealed class SparedSpace(TransitionSystem system, int maxStates, bool keepEdges, StubbornSets stubborn)
    : BestFirstSpace(system, maxStates, keepEdges)
{
    private readonly LeastToCome _rest = LeastRest.ToCome(system);

    public override bool SparesStates => true;

    /// <summary>Whether the first stuck state ends the search; otherwise it goes on for other faults to tell of.</summary>
    public bool StopsAtDeadlock { get; init; }

    protected override int Bound => StopsAtDeadlock && Deadlock >= 0 ? 0 : base.Bound;

    // With many steps a state takes long.
    protected override int StatesBesideDeadlock { get; } = Math.Clamp(100_000 / (system.Steps.Count + 1), 200, 4_000);

    protected override void Choose(int state, List<int> steps)
    {
        stubborn.Choose(StateAt(state), steps);
        if (steps.Count == 0 && Deadlock < 0 && !IsFinal(state))
        {
            Deadlock = state;
        }
    }

    protected override int RestOf(ReadOnlySpan<ulong> state) => _rest(state);
}
