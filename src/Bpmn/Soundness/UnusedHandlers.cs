using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness;

/// <summary>
/// Handlers of compensation that no run uses, as the activity is never done when something compensates: only what was
/// completed is compensated (BPMN 2.0.2 §13.5.5).
/// </summary>
internal static class UnusedHandlers
{
    private const int MaxStates = 20_000;

    /// <summary>The verdict with what is dead for that reason. Models in which that takes more states are left as they are.</summary>
    public static SoundnessVerdict Add(TransitionSystem system, SoundnessVerdict verdict)
    {
        if (verdict.Decisive is { Kind: not ProblemKind.DeadElement })
        {
            return verdict;
        }

        var dead = new List<FlowNode>();
        foreach (var boundary in system.Elements.Where(node => node.AttachedTo is not null && node.Means(Compensation.Definition, system.Profile)))
        {
            int[] throwing = [.. Enumerable.Range(0, system.Steps.Count).Where(number => system.Steps[number].Also.Contains(boundary))];
            if (throwing.Length > 0 && !IsUsed(system, boundary.AttachedTo!, throwing))
            {
                dead.Add(boundary);
                dead.AddRange(system.Elements.Where(node => ReferenceEquals(Compensation.BoundaryOf(node, system.Profile), boundary)));
            }
        }

        if (dead.Count == 0)
        {
            return verdict;
        }

        var (warnings, faults) = (verdict.Problems.Where(problem => problem.IsWarning), verdict.Problems.Where(problem => !problem.IsWarning));
        return verdict with
        {
            Status = SoundnessStatus.Unsound,
            Problems = [.. faults, .. DeadElements.Problems(system, new bool[system.Steps.Count], dead), .. warnings],
        };
    }

    // A place that stays marked once the activity was done, and a copy of each step that compensates which needs it.
    private static bool IsUsed(TransitionSystem system, FlowNode activity, int[] throwing)
    {
        var done = system.Places.Count;
        bool Completes(Step step) => ReferenceEquals(step.Element, activity) && step.Kind is StepKind.Done or StepKind.Ends;
        var probe = system with
        {
            Places = [.. system.Places, new Place(PlaceKind.Message, activity, null)],
            Steps =
            [
                .. system.Steps.Select(step => Completes(step) ? step with { Offer = [.. step.Offer, done] } : step),
                .. throwing.Select(number => system.Steps[number] with { AnyOf = [done] }),
            ],
        };
        using var space = Search.Run(probe, MaxStates, keepEdges: false, sleeps: false);
        return !space.IsWhole || space.Fired.Skip(system.Steps.Count).Contains(true);
    }
}
