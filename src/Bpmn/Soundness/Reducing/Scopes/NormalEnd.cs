using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Proving;

namespace ProcOS.Bpmn.Soundness.Reducing.Scopes;

/// <summary>Whether the content of a sub-process can end by itself, and not only by what the border catches.</summary>
internal static class NormalEnd
{
    private const int MaxStates = 5_000;

    /// <summary>False also where no way was found within some thousand states.</summary>
    public static bool Exists(TransitionSystem content, SoundnessOptions options)
    {
        if (!content.Steps.Any(step => step.Kind == StepKind.Leaves))
        {
            return true;
        }

        var steps = content.Steps.Where(step => step.Kind != StepKind.Leaves).ToList();
        while (steps.RemoveAll(step => step.Produce.Any(place => IsDeadEnd(content, steps, place))) > 0)
        {
        }

        if (Reduction.Reduce(content with { Steps = steps }, options.Reductions) is not { } reduced)
        {
            return false;
        }

        using var space = SparingSearch.Run(reduced.System, options with { MaxStates = MaxStates }, new Lazy<SoundnessProblem?>(() => null));
        return Enumerable.Range(0, space.Count).Any(space.IsFinal);
    }

    // A token that comes there stays there.
    private static bool IsDeadEnd(TransitionSystem content, List<Step> steps, int place) =>
        content.Places[place].HoldsToken && !steps.Exists(step => step.Consume.Contains(place) || step.Clear.Contains(place)
            || (step.Join is { } join && (join.Inputs.Contains(place) || (join is ArrivalJoin { Waiting: var waiting } && waiting.Contains(place)))));
}
