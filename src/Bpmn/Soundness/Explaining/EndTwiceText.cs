namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>Two tokens of one run before the same end event.</summary>
internal static class EndTwiceText
{
    public static SoundnessProblem Of(Run run, ICollection<int> marked)
    {
        var end = run.System.Ends.First(places => places.Count(marked.Contains) > 1);
        var node = run.System.Places[end[0]].Node;
        var sources = end.Where(marked.Contains).Select(place => run.System.Places[place].Flow!.Source!.ToString()).ToArray();
        return new SoundnessProblem(
            ProblemKind.SameEndTwice,
            SoundnessProperty.ProperCompletion,
            node.Element,
            $"{run} Then {node} is reached twice: by a token from {string.Join(" and by one from ", sources)}.",
            run.Ids);
    }
}
