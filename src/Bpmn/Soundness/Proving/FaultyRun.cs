using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>A run and what is wrong after it.</summary>
/// <param name="Marked">The places that are marked then.</param>
/// <param name="Second">The step that brings a second token; null where another fault is told.</param>
internal sealed record FaultyRun(Run Run, int[] Marked, Step? Second = null)
{
    /// <summary>How many events and activities come after the start.</summary>
    public int Length => Run.Length + (Second?.Cost ?? 0);

    /// <param name="step">The number of the step that brings a second token; -1 where another fault is told.</param>
    public static FaultyRun Of(StateSpace space, int state, int step = -1) =>
        new(Run.To(space, state), space.Marked(state), step < 0 ? null : space.System.Steps[step]);

    /// <summary>The same with what goes on side by side in document order.</summary>
    public FaultyRun Reordered() => this with { Run = Explaining.Reordered.Of(Run) };
}
