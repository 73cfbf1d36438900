using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>A loop that is never left: the way into it, and the loop.</summary>
internal static class LivelockText
{
    public static SoundnessProblem Of(StateSpace space, int state) => Of(space, state, Run.To(space, state));

    /// <param name="run">The way into it, where it is longer than the one that the space knows.</param>
    public static SoundnessProblem Of(StateSpace space, int state, Run run)
    {
        var system = space.System;
        var loop = Completion.LoopFrom(space, state);
        if (run.Starts.Count == 0 && run.Steps.Count == 0 && Completion.FirstLoop(space) is { } first)
        {
            // Pools can never come to their end even before one of them has begun: the run tells how they come to the loop.
            (run, loop) = (Run.To(space, first[0].State), first);
        }

        var elements = Steps(space, loop).Select(step => step.Element).Distinct().ToArray();
        var names = elements.Select(element => element.ToString()).ToArray();
        return new SoundnessProblem(
            ProblemKind.Livelock,
            SoundnessProperty.OptionToComplete,
            elements.Length > 0 ? elements[0].Element : system.Elements[0].Element,
            $"{run} From then on it can never come to its end: {string.Join(", then ", names)} {(names.Length == 1 ? "repeats" : "repeat")} for ever.",
            run.Ids);
    }

    private static IEnumerable<Compiling.Step> Steps(StateSpace space, IEnumerable<(int State, int Edge)> way) =>
        way.Select(part => Between(space, part.State, space.Edge(part.Edge).To)).OfType<Compiling.Step>();

    // Edges do not keep their step: it is the one that makes the difference between the two states.
    private static Compiling.Step? Between(StateSpace space, int from, int to)
    {
        var (before, after) = (space.Marked(from).ToHashSet(), space.Marked(to).ToHashSet());
        return space.System.Steps.FirstOrDefault(step =>
            step.Consume.All(before.Contains) && step.Produce.All(after.Contains) && Replay.After(before, step).SetEquals(after));
    }
}
