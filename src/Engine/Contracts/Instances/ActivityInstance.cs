namespace ProcOS.Engine;

/// <summary>A scope or activity that is active now, with what is active in it.</summary>
public sealed record ActivityInstance
{
    public required string Id { get; init; }

    public string? ParentActivityInstanceId { get; init; }

    public string? ActivityId { get; init; }

    public string? ActivityName { get; init; }

    public string? ActivityType { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public IReadOnlyList<ActivityInstance> ChildActivityInstances { get; init; } = [];

    /// <summary>What waits before or after an activity for its asynchronous continuation.</summary>
    public IReadOnlyList<TransitionInstance> ChildTransitionInstances { get; init; } = [];

    public IReadOnlyList<string>? ExecutionIds { get; init; }

    public IReadOnlyList<string>? IncidentIds { get; init; }
}
