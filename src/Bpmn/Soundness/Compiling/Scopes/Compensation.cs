using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Scopes;

/// <summary>What undoes activities, and the events that make it run. A handler is one step with the event that throws.</summary>
internal static class Compensation
{
    public const string Definition = "compensateEventDefinition";
    public const string Note = "Compensation is one step with the event that throws it; what a handler holds is proved by itself.";

    /// <summary>Whether the node runs only to compensate: a handler, or an event sub-process that a compensation begins.</summary>
    public static bool Handles(FlowNode node) =>
        node.IsForCompensation || (EventSubProcesses.StartOf(node) is { } start && start.Has(Definition));

    /// <summary>Whether the node belongs to compensation: handlers, and the events on the border that lead to them.</summary>
    public static bool Belongs(FlowNode node) => Handles(node) || (node.Kind == FlowNodeKind.BoundaryEvent && node.Has(Definition));

    /// <summary>The content of all handlers in the scope, at any depth.</summary>
    public static IEnumerable<FlowScope> HandlersIn(FlowScope scope) =>
        scope.SelfAndNested().Where(inner => inner is { Nodes.Count: > 0, Owner: { } owner } && Handles(owner));

    /// <summary>
    /// The handlers, and the events that lead to them, which the event makes run: those of its scope and all inside, or of the
    /// one activity that it names.
    /// </summary>
    public static FlowNode[] RunBy(SystemBuilder builder, FlowNode thrower)
    {
        var scope = thrower.Scope.Owner is { } owner && Handles(owner) ? owner.Scope : thrower.Scope;
        var named = thrower.EventDefinitions.FirstOrDefault(definition => definition.LocalName == Definition)?.Attribute("activityRef");
        return BpmnReference.LocalPart(named) is { Length: > 0 } id
            ? builder.Document.FindNode(id) is { } activity ? [.. OfActivity(activity)] : []
            : [.. Inside(scope)];
    }

    /// <summary>The same of all that a scope holds, as when a transaction is cancelled.</summary>
    public static IEnumerable<FlowNode> Inside(FlowScope scope) =>
        scope.SelfAndNested().SelectMany(inner => inner.Nodes).Where(Belongs).Where(IsBound);

    private static IEnumerable<FlowNode> OfActivity(FlowNode activity)
    {
        var border = activity.Scope.Nodes.Where(node => ReferenceEquals(node.AttachedTo, activity) && node.Has(Definition)).ToArray();
        return border
            .Concat(border.Select(boundary => boundary.CompensationHandler).OfType<FlowNode>())
            .Concat(activity.Inner is { } inner ? Inside(inner) : []);
    }

    // A handler to which no event leads never runs.
    private static bool IsBound(FlowNode node) =>
        !node.IsForCompensation || node.Scope.Nodes.Any(other => ReferenceEquals(other.CompensationHandler, node));
}
