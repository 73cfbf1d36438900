using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Guided;

/// <summary>All states, those first through which the shortest run may lead to two tokens that meet.</summary>
internal sealed class MeetingSpace(TransitionSystem system, int maxStates, LeastToMeet rest) : BestFirstSpace(system, maxStates, keepEdges: false)
{
    private (int Step, int State) _unsafe = (-1, -1);
    private int _bound = Never;

    protected override int Bound => Math.Min(_bound, base.Bound);

    public override void Visit()
    {
        base.Visit();
        (UnsafeStep, UnsafeState) = _unsafe;
    }

    // What costs nothing is taken first, so that the second token which it brings counts.
    protected override void Choose(int state, List<int> steps)
    {
        Enabled(state, steps);
        steps.Sort((one, other) => System.Steps[one].Cost == System.Steps[other].Cost ? one.CompareTo(other) : System.Steps[other].Cost.CompareTo(System.Steps[one].Cost));
    }

    protected override int RestOf(ReadOnlySpan<ulong> state) => rest.Of(state) is var least and < LeastToMeet.Never ? least : Never;

    // Another state may lead to a second token by a shorter run, as the step that brings it counts.
    protected override void Expand(int state)
    {
        base.Expand(state);
        if (UnsafeStep >= 0)
        {
            var length = CostOf(state) + System.Steps[UnsafeStep].Cost;
            if (length < Bound)
            {
                (_unsafe, _bound) = ((UnsafeStep, state), length);
            }

            UnsafeStep = -1;
        }
    }
}
