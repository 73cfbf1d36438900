using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Explaining;

namespace ProcOS.Bpmn.Soundness.Ordered;

/// <summary>
/// Looks again, in the order that a Camunda 7 engine has, at what was proved for any order: a run to a deadlock may need an
/// order that no engine takes, and an element may run only in one. A second token is told as it was found: it is a fault of
/// the model even where the engine's haste hides it.
/// </summary>
internal static class OrderedProof
{
    private const int MostStates = 5_000;

    /// <summary>Said of models in which the order decides.</summary>
    public const string Difference =
        "Camunda 7 moves each token on until it waits, those of parallel branches in document order; in the profile bpmn they move in any order.";

    private const string AnyOrder = "Steps of parallel branches come in any order, those of gateways too: the order of Camunda 7 was not looked at.";

    /// <summary>Whether another order of what goes on in one go could end otherwise.</summary>
    public static bool IsNeeded(TransitionSystem system) =>
        system.Steps.Any(EngineOrder.Decides) && new EngineOrder(system).Matters();

    /// <param name="verdict">What was proved of the system for any order.</param>
    public static SoundnessVerdict Refine(TransitionSystem system, SoundnessVerdict verdict, SoundnessOptions options)
    {
        if (verdict.Decisive is { Kind: not (ProblemKind.Deadlock or ProblemKind.DeadElement) })
        {
            return verdict;
        }

        var space = OrderedSpace.Search(system, new EngineOrder(system), Math.Min(options.MaxStates, MostStates));
        if (space.IsFull || space.IsUnsafe)
        {
            return verdict with { Notes = [.. verdict.Notes, AnyOrder] };
        }

        var problems = new List<SoundnessProblem>();
        if (space.IsStuck)
        {
            var (run, marked) = space.FirstStuck();
            problems.Add(DeadlockText.Of(run, marked, null));
        }
        else
        {
            var dead = DeadElements.Of(system, space.Fired).Where(node => !space.Rested.Contains(node) || node.Kind.IsGateway()).ToArray();
            problems.AddRange(DeadElements.Problems(system, space.Fired, dead));
        }

        return verdict with
        {
            Status = problems.Count > 0 ? SoundnessStatus.Unsound : SoundnessStatus.Sound,
            Problems = [.. problems, .. verdict.Problems.Where(problem => problem.IsWarning)],
        };
    }
}
