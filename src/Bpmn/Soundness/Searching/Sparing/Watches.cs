using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Sparing;

/// <summary>
/// What must not be missed though no step tells of it: second tokens, and two tokens before one end event. Each that the
/// concurrency of places does not rule out is watched as a step that can be taken just when it is there.
/// </summary>
internal static class Watches
{
    /// <summary>For each step and each place that it fills: whether it can be taken, and the place is marked.</summary>
    public static List<Step> OfSecondTokens(Concurrency concurrency) =>
        [.. concurrency.SecondTokens().Select(second => second.Step with { Consume = [.. second.Step.Consume, second.Place] })];

    /// <summary>
    /// For each end event one for each of its flows but the first: whether there is a token on it, and on one before it.
    /// </summary>
    public static List<Step> OfEnds(TransitionSystem system, Concurrency concurrency)
    {
        var watches = new List<Step>();
        foreach (var end in system.Ends)
        {
            for (var i = 1; i < end.Length; i++)
            {
                int[] others = [.. end.Take(i).Where(other => concurrency.Together(end[i], other))];
                if (others.Length > 0)
                {
                    watches.Add(new Step(system.Places[end[i]].Node, StepKind.Done, 0, [end[i]], []) { AnyOf = others });
                }
            }
        }

        return watches;
    }
}
