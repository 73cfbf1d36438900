using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>
/// A system that remembers whether an activity was completed, and with it each sub-process around it: each has a place that
/// stays marked from then on. The steps from First on are possible just where that matters.
/// </summary>
internal sealed record CompletionProbe(TransitionSystem System, int First)
{
    /// <summary>Whether the handler is used: a copy of each step that compensates which needs that there is something to compensate.</summary>
    public static CompletionProbe OfCompensation(TransitionSystem system, FlowNode activity, FlowNode handler)
    {
        var completed = Around(activity, null);
        return Of(system, completed, place => system.Steps
            .Where(step => step.Also.Contains(handler))
            .Select(step => step with { AnyOf = [place + LevelOf(step.Element, completed)] }));
    }

    /// <summary>Whether the content of a sub-process can come to its end after the activity was completed in it.</summary>
    public static CompletionProbe OfEnd(TransitionSystem content, FlowNode activity, FlowNode subProcess)
    {
        var completed = Around(activity, subProcess);
        int[] tokens = [.. Enumerable.Range(0, content.Places.Count).Where(place => content.Places[place].HoldsToken)];
        // What is left by an error is not completed.
        var whole = new PlaceRange(0, content.Places.Count + completed.Count);
        var left = content with { Steps = [.. content.Steps.Select(step => step.Kind == StepKind.Leaves ? step with { Clear = whole } : step)] };
        return Of(left, completed, place => [new Step(subProcess, StepKind.Ends, 0, [place + completed.Count - 1], []) { Forbid = tokens }]);
    }

    private static CompletionProbe Of(TransitionSystem system, List<FlowNode> completed, Func<int, IEnumerable<Step>> probes)
    {
        var place = system.Places.Count;
        var steps = system.Steps.Select(step => Completes(step, completed[0]) ? step with { Offer = [.. step.Offer, place] } : step).ToList();
        for (var level = 1; level < completed.Count; level++)
        {
            AddLevel(steps, completed[level], place + level);
        }

        var first = steps.Count;
        steps.AddRange(probes(place));
        Place[] places = [.. system.Places, .. completed.Select(node => new Place(PlaceKind.Message, node, null))];
        return new CompletionProbe(system with { Places = places, Steps = steps }, first);
    }

    private static List<FlowNode> Around(FlowNode activity, FlowNode? until)
    {
        var completed = new List<FlowNode>();
        for (var at = activity; at is not null && !ReferenceEquals(at, until); at = at.Scope.Owner)
        {
            completed.Add(at);
        }

        return completed;
    }

    // What was completed inside of it counts when it is completed itself; when it begins again, that of a run of it which was
    // interrupted is forgotten.
    private static void AddLevel(List<Step> steps, FlowNode scope, int place)
    {
        for (var number = steps.Count - 1; number >= 0; number--)
        {
            var step = steps[number];
            if (Completes(step, scope))
            {
                steps.Add(step with { Consume = [.. step.Consume, place - 1], Offer = [.. step.Offer, place] });
            }
            else if (step.Kind == StepKind.Begins && ReferenceEquals(step.Element, scope))
            {
                steps.Add(step with { Consume = [.. step.Consume, place - 1] });
                steps[number] = step with { Forbid = [.. step.Forbid, place - 1] };
            }
        }
    }

    private static bool Completes(Step step, FlowNode activity) =>
        ReferenceEquals(step.Element, activity) && step.Kind is StepKind.Done or StepKind.Ends;

    // How many of the activity and what is around it lie in the scope that is compensated, less one.
    private static int LevelOf(FlowNode thrower, List<FlowNode> completed)
    {
        for (var scope = thrower.Scope; ; scope = scope.Owner.Scope)
        {
            var level = completed.FindIndex(node => ReferenceEquals(node.Scope, scope));
            if (level >= 0 || scope.Owner is null)
            {
                return Math.Max(level, 0);
            }
        }
    }
}
