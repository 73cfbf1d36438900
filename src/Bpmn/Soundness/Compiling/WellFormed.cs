using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>Structures that have no meaning in a profile, and those whose meaning no profile defines.</summary>
internal static class WellFormed
{
    /// <summary>The first thing that keeps the scope from being proved; null when there is none.</summary>
    public static SoundnessProblem? Check(BpmnDocument document, FlowScope scope, SoundnessProfile profile)
    {
        SoundnessProblem? undefined = null;
        foreach (var inner in scope.SelfAndNested())
        {
            if (Flows(document, inner, profile) is { } flow)
            {
                return flow;
            }

            if (profile == SoundnessProfile.Camunda7 && Starts(inner) is { } start)
            {
                return start;
            }

            foreach (var node in inner.Nodes)
            {
                if (Node(node, profile) is { } problem)
                {
                    return problem;
                }

                undefined ??= Undefined(node, profile);
            }
        }

        return undefined;
    }

    private static SoundnessProblem? Flows(BpmnDocument document, FlowScope scope, SoundnessProfile profile)
    {
        foreach (var flow in scope.Flows)
        {
            if (flow.Source is null || flow.Target is null)
            {
                return IllFormed(flow.Element, $"The flow '{flow.Id}' {EndProblem(document, flow)}.");
            }

            if (flow.Target.Kind == FlowNodeKind.BoundaryEvent)
            {
                return IllFormed(flow.Element, $"The flow '{flow.Id}' leads into {flow.Target}, which only its activity begins.");
            }

            if (profile == SoundnessProfile.Bpmn && flow.Target.Kind == FlowNodeKind.StartEvent)
            {
                return IllFormed(flow.Element, $"The flow '{flow.Id}' leads into {flow.Target}. Camunda 7 accepts it and goes on behind the event.");
            }

            if (profile == SoundnessProfile.Bpmn && flow.Source.Kind == FlowNodeKind.EndEvent)
            {
                return IllFormed(flow.Element, $"The flow '{flow.Id}' leads out of {flow.Source}.");
            }
        }

        return null;
    }

    private static string EndProblem(BpmnDocument document, SequenceFlow flow)
    {
        var (name, id) = flow.Source is null ? ("source", flow.SourceId) : ("target", flow.TargetId);
        if (id is null || document.FindNode(id) is not { } node)
        {
            return $"has no {name}";
        }

        return ReferenceEquals(Root(node.Scope), Root(flow.Scope))
            ? $"has its {name} in another scope: it crosses the border of a sub-process"
            : $"has its {name} in another pool";
    }

    private static FlowScope Root(FlowScope scope)
    {
        while (scope.Owner is { } owner)
        {
            scope = owner.Scope;
        }

        return scope;
    }

    private static SoundnessProblem? Starts(FlowScope scope)
    {
        var starts = scope.Nodes.Where(node => node.Kind == FlowNodeKind.StartEvent).ToArray();
        var none = starts.Where(start => start.EventDefinitions.Count == 0).ToArray();
        return scope switch
        {
            { Owner.Kind: FlowNodeKind.AdHocSubProcess } => null,
            _ when starts.Length == 0 => IllFormed(scope.Element, $"{Name(scope)} has no start event: Camunda 7 needs one. In the profile bpmn the nodes without input begin."),
            _ when none.Length > 1 => IllFormed(none[1].Element, $"{Name(scope)} has {none.Length} none start events: Camunda 7 allows one. In the profile bpmn they are alternatives."),
            { Owner: { IsEventSubProcess: false } } when none.Length == 0 => IllFormed(starts[0].Element, $"{scope.Owner} has no none start event: Camunda 7 needs one."),
            _ => null,
        };
    }

    private static SoundnessProblem? Node(FlowNode node, SoundnessProfile profile) => node switch
    {
        { Kind: FlowNodeKind.BoundaryEvent, AttachedTo: null } => IllFormed(node.Element, $"{node} is attached to no activity of its scope."),
        { Kind: FlowNodeKind.BoundaryEvent, AttachedTo: { } host } when profile == SoundnessProfile.Bpmn && !host.Kind.IsActivity() =>
            IllFormed(node.Element, $"{node} is attached to {host}, which is no activity."),
        { Kind: FlowNodeKind.IntermediateThrowEvent } when LinkEvents.IsSource(node) && LinkEvents.TargetOf(node) is null =>
            IllFormed(node.Element, $"{node} has no catching link event of its name."),
        { IsEventSubProcess: true } when EventSubProcesses.StartOf(node) is null =>
            IllFormed(node.Element, $"{node} has no start event: nothing can begin it."),
        _ => null,
    };

    private static SoundnessProblem? Undefined(FlowNode node, SoundnessProfile profile) => node.Kind switch
    {
        FlowNodeKind.ComplexGateway =>
            new SoundnessProblem(ProblemKind.Undefined, null, node.Element, $"{node} goes by expressions: what it does is not defined.", []),
        FlowNodeKind.AdHocSubProcess when profile == SoundnessProfile.Camunda7 =>
            new SoundnessProblem(ProblemKind.Undefined, null, node.Element, $"{node} is of a kind that Camunda 7 does not know.", []),
        _ => TooManyChoices(node),
    };

    private static SoundnessProblem? TooManyChoices(FlowNode node) =>
        Branches.Choices(node) > Branches.MaxChoices && Conditional(node) > Branches.MaxChoices
            ? new SoundnessProblem(
                ProblemKind.Unknown,
                null,
                node.Element,
                $"{node} leaves by any choice of {Conditional(node)} flows; more than {Branches.MaxChoices} are not tried.",
                [])
            : null;

    private static int Conditional(FlowNode node) => node.Kind == FlowNodeKind.InclusiveGateway
        ? node.Outgoing.Count
        : node.Outgoing.Count(flow => flow.Element.Child("conditionExpression") is not null);

    private static string Name(FlowScope scope) => scope.Owner?.ToString() ?? $"process '{scope.Id}'";

    private static SoundnessProblem IllFormed(XmlElement element, string message) =>
        new(ProblemKind.IllFormed, null, element, message, []);
}
