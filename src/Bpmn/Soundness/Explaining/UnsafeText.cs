using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>Where a second token comes to.</summary>
internal static class UnsafeText
{
    /// <param name="before">The run before the step that brings the token.</param>
    /// <param name="marked">The places that are marked then.</param>
    public static SoundnessProblem Of(Run before, Step step, ICollection<int> marked)
    {
        var run = before.Then(step);
        var second = step.Produce.First(place => marked.Contains(place) && !step.Consume.Contains(place) && !step.Clear.Contains(place));
        var place = run.System.Places[second];
        var (told, what) = place.Kind == PlaceKind.Running
            ? (step.Kind == StepKind.Begins ? before : run, $"{place.Node} begins a second time while it still runs")
            : (run, $"{Words.Of(place)} gets a second token while the first is still there");
        return new SoundnessProblem(ProblemKind.Unsafe, SoundnessProperty.Safeness, place.Node.Element, $"{told} Then {what}.", run.Ids);
    }
}
