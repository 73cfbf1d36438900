using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>Two tokens of one run before the same end event.</summary>
internal static class EndTwiceText
{
    public static SoundnessProblem Of(StateSpace space, int state)
    {
        var marked = space.Marked(state);
        var end = space.System.Ends.First(places => places.Count(marked.Contains) > 1);
        var node = space.System.Places[end[0]].Node;
        var run = Run.To(space, state);
        var sources = end.Where(marked.Contains).Select(place => space.System.Places[place].Flow!.Source!.ToString()).ToArray();
        return new SoundnessProblem(
            ProblemKind.SameEndTwice,
            SoundnessProperty.ProperCompletion,
            node.Element,
            $"{run} Then {node} is reached twice: by a token from {string.Join(" and by one from ", sources)}.",
            run.Ids);
    }
}
