using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>Where a second token comes to.</summary>
internal static class UnsafeText
{
    public static SoundnessProblem Of(StateSpace space)
    {
        var step = space.System.Steps[space.UnsafeStep];
        var run = Run.To(space, space.UnsafeState).Then(step);
        var marked = space.Marked(space.UnsafeState);
        var second = step.Produce.First(place => marked.Contains(place) && !step.Consume.Contains(place) && !step.Clear.Contains(place));
        var place = space.System.Places[second];
        var what = place.Kind == PlaceKind.Running
            ? $"{place.Node} begins a second time while it still runs"
            : $"{Words.Of(place)} gets a second token while the first is still there";
        return new SoundnessProblem(ProblemKind.Unsafe, SoundnessProperty.Safeness, place.Node.Element, $"{run} Then {what}.", run.Ids);
    }
}
