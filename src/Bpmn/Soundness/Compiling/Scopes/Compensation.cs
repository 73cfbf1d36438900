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
        var handlers = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance);
        AddRunBy(builder, thrower, handlers);
        return [.. handlers];
    }

    /// <summary>The same of all that a scope holds, as when a transaction is cancelled.</summary>
    public static FlowNode[] Inside(SystemBuilder builder, FlowScope scope)
    {
        var handlers = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance);
        AddInside(builder, scope, handlers);
        return [.. handlers];
    }

    // Recursion is bounded by the depth that the reader accepts, and by the event sub-processes, each of which is followed once.
    private static void AddRunBy(SystemBuilder builder, FlowNode thrower, HashSet<FlowNode> handlers)
    {
        var scope = thrower.Scope.Owner is { IsEventSubProcess: true } owner ? owner.Scope : thrower.Scope;
        foreach (var definition in thrower.Meaning(builder.Profile).Where(definition => definition.LocalName == Definition))
        {
            if (BpmnReference.LocalPart(definition.Attribute("activityRef")) is not { Length: > 0 } id)
            {
                AddInside(builder, scope, handlers);
            }
            else if (builder.Document.FindNode(id) is { } activity)
            {
                AddOf(builder, activity, handlers);
            }
        }
    }

    // What a scope throws itself does not begin its own event sub-process.
    private static void AddInside(SystemBuilder builder, FlowScope scope, HashSet<FlowNode> handlers)
    {
        foreach (var node in scope.Nodes)
        {
            if (node.IsEventSubProcess && Handles(node, builder.Profile))
            {
                continue;
            }

            if (Belongs(node, builder.Profile) && IsBound(node, builder.Profile))
            {
                _ = handlers.Add(node);
            }

            AddContent(builder, node, handlers);
        }
    }

    // An event sub-process that a compensation begins runs in place of the handlers beside it (BPMN 2.0.2 §10.7): they run
    // if it throws in its turn.
    private static void AddContent(SystemBuilder builder, FlowNode activity, HashSet<FlowNode> handlers)
    {
        if (activity.Inner is not { } inner)
        {
            return;
        }

        var own = inner.Nodes.Where(nested => nested.IsEventSubProcess && Handles(nested, builder.Profile)).ToArray();
        if (own.Length == 0)
        {
            AddInside(builder, inner, handlers);
        }

        foreach (var handler in own.Where(handlers.Add))
        {
            foreach (var node in handler.Inner!.SelfAndNested().SelectMany(scope => scope.Nodes))
            {
                if (node.Kind is FlowNodeKind.IntermediateThrowEvent or FlowNodeKind.EndEvent)
                {
                    AddRunBy(builder, node, handlers);
                }
            }
        }
    }

    private static void AddOf(SystemBuilder builder, FlowNode activity, HashSet<FlowNode> handlers)
    {
        foreach (var boundary in activity.Scope.Nodes.Where(node => ReferenceEquals(node.AttachedTo, activity) && node.Means(Definition, builder.Profile)))
        {
            _ = handlers.Add(boundary);
            if (HandlerOf(boundary) is { } handler)
            {
                _ = handlers.Add(handler);
            }
        }

        AddContent(builder, activity, handlers);
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
