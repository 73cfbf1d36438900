using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>How places and steps are told.</summary>
internal static class Words
{
    public static string Of(Step step, TransitionSystem system) => step.Kind switch
    {
        StepKind.Begins when step.Also.Length > 0 => $"{step.Element} begins with {step.Also[0]}",
        StepKind.Begins => $"{step.Element} begins",
        StepKind.Ends => $"{step.Element} ends",
        StepKind.Fires when step.Element.Kind == FlowNodeKind.BoundaryEvent =>
            $"{step.Element} {(step.Element.IsInterrupting ? "interrupts" : "fires at")} {step.Also[0]}",
        StepKind.Caught => $"{step.Element}, caught by {step.Also[0]}",
        StepKind.Waits => $"a token waits at {step.Element}",
        _ => step.Element.Outgoing.Count > 1 && step.Element.Kind != FlowNodeKind.ParallelGateway && Targets(step, system) is { Length: > 0 } targets
            ? $"{step.Element} to {targets}"
            : step.Element.ToString(),
    };

    /// <summary>A place as where a token is.</summary>
    public static string Of(Place place) => place.Kind switch
    {
        PlaceKind.Flow => $"{Of(place.Flow!)}",
        PlaceKind.Entry or PlaceKind.Armed => $"the beginning of {place.Node}",
        PlaceKind.Link => $"the link to {place.Node}",
        PlaceKind.Waiting => $"{Of(place.Flow!)}, where a token waits already",
        _ => place.Node.ToString(),
    };

    public static string Of(SequenceFlow flow) => $"the flow '{flow.Id}' from {flow.Source} to {flow.Target}";

    public static string Join(IReadOnlyList<string> parts, string last = "and") => parts.Count switch
    {
        0 => string.Empty,
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} {last} {parts[^1]}",
    };

    private static string Targets(Step step, TransitionSystem system) =>
        Join([.. step.Produce.Select(place => system.Places[place]).Where(place => place.HoldsToken && place.Kind != PlaceKind.Choosing).Select(place => place.Node.ToString())]);
}
