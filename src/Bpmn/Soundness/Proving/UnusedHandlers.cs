using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>
/// Handlers of compensation that no run uses, as the activity is never done when something compensates: only what was
/// completed is compensated (BPMN 2.0.2 §13.5.5).
/// </summary>
internal static class UnusedHandlers
{
    /// <summary>The verdict with what is dead for that reason; unknown where that could not be told.</summary>
    /// <param name="collapse">The same with the sub-processes that are one step.</param>
    public static SoundnessVerdict Add(TransitionSystem system, SoundnessVerdict verdict, SoundnessOptions options, Func<CollapsedSystem> collapse)
    {
        if (verdict.Decisive is { Kind: not ProblemKind.DeadElement })
        {
            return verdict;
        }

        var (dead, isUnknown, collapsed) = (new List<FlowNode>(), false, new Lazy<CollapsedSystem>(collapse));
        foreach (var handler in system.Elements.Where(node => node.AttachedTo is not null || node.IsEventSubProcess))
        {
            if (handler.AttachedTo is null ? !Compensation.Handles(handler, system.Profile) : !handler.Means(Compensation.Definition, system.Profile))
            {
                continue;
            }

            if (!IsThrownTo(system, handler) && verdict.Status != SoundnessStatus.Sound)
            {
                // Told with what else is dead.
                continue;
            }

            var activity = handler.AttachedTo ?? handler.Scope.Owner!;
            var isUsed = IsThrownTo(system, handler)
                ? IsUsed(CompletionProbe.OfCompensation(system, activity, handler), options) ?? IsUsedAround(system, activity, handler, collapsed.Value, options)
                : false;
            isUnknown |= isUsed is null;
            if (isUsed == false)
            {
                dead.Add(handler);
                dead.AddRange(system.Elements.Where(node => ReferenceEquals(Compensation.BoundaryOf(node, system.Profile), handler)));
            }
        }

        var (warnings, faults) = (verdict.Problems.Where(problem => problem.IsWarning), verdict.Problems.Where(problem => !problem.IsWarning));
        if (dead.Count > 0)
        {
            return verdict with
            {
                Status = SoundnessStatus.Unsound,
                Problems = [.. faults, .. DeadElements.Problems(system, new bool[system.Steps.Count], dead), .. warnings],
            };
        }

        return isUnknown && verdict.Status == SoundnessStatus.Sound
            ? verdict with { Status = SoundnessStatus.Unknown, Problems = [VerdictWriter.Unknown(system, options.MaxStates), .. warnings] }
            : verdict;
    }

    /// <summary>The content of a sub-process without the handlers that only something around it may use: they are judged there.</summary>
    public static TransitionSystem Leave(TransitionSystem content) => content with
    {
        Elements = [.. content.Elements.Where(node => !Compensation.Belongs(node, content.Profile) || IsThrownTo(content, node))],
    };

    private static bool IsThrownTo(TransitionSystem system, FlowNode handler) => system.Steps.Any(step => step.Also.Contains(handler));

    // What is inside of a sub-process does not depend on what is around it: the two are looked at one after the other. Null where
    // there is no such sub-process around the activity, or the bound was hit.
    private static bool? IsUsedAround(TransitionSystem system, FlowNode activity, FlowNode handler, CollapsedSystem collapsed, SoundnessOptions options)
    {
        FlowNode? around = null;
        for (var at = activity.Scope.Owner; at is not null; at = at.Scope.Owner)
        {
            around = collapsed.Scopes.Contains(at) ? at : around;
        }

        if (around is null || system.Steps.Any(step => step.Also.Contains(handler) && SubProcesses.Holds(around, step.Element)))
        {
            return null;
        }

        var outside = IsUsed(CompletionProbe.OfCompensation(collapsed.System, around, handler), options);
        return outside == true ? IsUsed(CompletionProbe.OfEnd(collapsed.ContentOf(around), activity, around), options) : outside;
    }

    // Null where the bound was hit before.
    private static bool? IsUsed(CompletionProbe probe, SoundnessOptions options)
    {
        using var few = Search.Visit(probe.System, options.DirectStates, keepEdges: false, sleeps: false);
        if (few.Fired.Skip(probe.First).Contains(true))
        {
            return true;
        }

        if (few.IsWhole)
        {
            return false;
        }

        var reduced = options.Reduce ? Reduction.Reduce(probe.System, options.Reductions) : null;
        using var space = SparingSearch.Run(reduced?.System ?? probe.System, options, new Lazy<SoundnessProblem?>(() => null));
        return (reduced?.FiredOf(space.Fired) ?? space.Fired).Skip(probe.First).Contains(true) ? true : space.IsWhole ? false : null;
    }
}
