namespace ProcOS.Engine;

/// <summary>One step of a modification: an activity to cancel or to start.</summary>
/// <param name="Type">What is done.</param>
public sealed record ModificationInstruction(ModificationType Type)
{
    public string? ActivityId { get; init; }

    /// <summary>The sequence flow, for <see cref="ModificationType.StartTransition"/>.</summary>
    public string? TransitionId { get; init; }

    /// <summary>One of several instances of an activity, to cancel.</summary>
    public string? ActivityInstanceId { get; init; }

    public string? TransitionInstanceId { get; init; }

    /// <summary>Below which scope to start, where there are several.</summary>
    public string? AncestorActivityInstanceId { get; init; }

    /// <summary>For many instances at once: cancels whatever runs of <see cref="ActivityId"/>.</summary>
    public bool? CancelCurrentActiveActivityInstances { get; init; }

    /// <summary>Set where the activity is started.</summary>
    public IReadOnlyDictionary<string, TriggerVariable>? Variables { get; init; }

    public static ModificationInstruction Cancel(string activityId) => new(ModificationType.Cancel) { ActivityId = activityId };

    public static ModificationInstruction StartBefore(string activityId) => new(ModificationType.StartBeforeActivity) { ActivityId = activityId };

    public static ModificationInstruction StartAfter(string activityId) => new(ModificationType.StartAfterActivity) { ActivityId = activityId };

    public static ModificationInstruction StartTransition(string sequenceFlowId) => new(ModificationType.StartTransition) { TransitionId = sequenceFlowId };
}
