using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Scopes;

/// <summary>What undoes activities, and the events that make it run. A handler is one step with the event that throws.</summary>
internal static class Compensation
{
    public const string Definition = "compensateEventDefinition";
    public const string Note = "Compensation is one step with the event that throws it; what a handler holds is proved by itself.";

    /// <summary>Whether the node runs only to compensate: a handler, or an event sub-process that a compensation begins.</summary>
    public static bool Handles(FlowNode node, SoundnessProfile profile) =>
        node.IsForCompensation || (EventSubProcesses.StartOf(node) is { } start && start.Means(Definition, profile));

    /// <summary>Whether the node belongs to compensation: handlers, and the events on the border that lead to them.</summary>
    public static bool Belongs(FlowNode node, SoundnessProfile profile) =>
        Handles(node, profile) || (node.Kind == FlowNodeKind.BoundaryEvent && node.Means(Definition, profile));

    /// <summary>The event on the border of an activity that makes the handler run; null where none does.</summary>
    public static FlowNode? BoundaryOf(FlowNode handler, SoundnessProfile profile) => handler.Scope.Nodes.FirstOrDefault(node =>
        node.Kind == FlowNodeKind.BoundaryEvent && node.Means(Definition, profile) && ReferenceEquals(HandlerOf(node), handler));

    /// <summary>The content of all handlers in the scope, at any depth.</summary>
    public static IEnumerable<FlowScope> HandlersIn(FlowScope scope, SoundnessProfile profile) =>
        scope.SelfAndNested().Where(inner => inner is { Nodes.Count: > 0, Owner: { } owner } && Handles(owner, profile));

    /// <summary>
    /// The handlers, and the events that lead to them, which the event makes run: those of its scope and all inside, or of the
    /// one activity that it names; none where it does not compensate.
    /// </summary>
    public static FlowNode[] RunBy(SystemBuilder builder, FlowNode thrower)
    {
        if (!thrower.Means(Definition, builder.Profile))
        {
            return [];
        }

        var scope = thrower.Scope.Owner is { IsEventSubProcess: true } owner ? owner.Scope : thrower.Scope;
        var handlers = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance);
        foreach (var definition in thrower.Meaning(builder.Profile).Where(definition => definition.LocalName == Definition))
        {
            handlers.UnionWith(BpmnReference.LocalPart(definition.Attribute("activityRef")) is { Length: > 0 } id
                ? builder.Document.FindNode(id) is { } activity ? OfActivity(activity, builder.Profile) : []
                : Inside(scope, builder.Profile));
        }

        return [.. handlers];
    }

    /// <summary>The same of all that a scope holds, as when a transaction is cancelled.</summary>
    public static IEnumerable<FlowNode> Inside(FlowScope scope, SoundnessProfile profile) =>
        scope.SelfAndNested().SelectMany(inner => inner.Nodes).Where(node => Belongs(node, profile) && IsBound(node, profile));

    private static IEnumerable<FlowNode> OfActivity(FlowNode activity, SoundnessProfile profile)
    {
        var border = activity.Scope.Nodes.Where(node => ReferenceEquals(node.AttachedTo, activity) && node.Means(Definition, profile)).ToArray();
        return border
            .Concat(border.Select(HandlerOf).OfType<FlowNode>())
            .Concat(activity.Inner is { } inner ? Inside(inner, profile) : []);
    }

    // A handler to which no event leads never runs.
    private static bool IsBound(FlowNode node, SoundnessProfile profile) =>
        !node.IsForCompensation || node.IsEventSubProcess || BoundaryOf(node, profile) is not null;

    // Tools draw the association anywhere around the two.
    private static FlowNode? HandlerOf(FlowNode boundary)
    {
        for (var scope = boundary.Scope; ; scope = scope.Owner.Scope)
        {
            var target = scope.Associations.Where(association => association.SourceId == boundary.Id).Select(association => association.TargetId).FirstOrDefault();
            if (target is not null || scope.Owner is null)
            {
                return boundary.Scope.Nodes.FirstOrDefault(node => node.Id == target);
            }
        }
    }
}
