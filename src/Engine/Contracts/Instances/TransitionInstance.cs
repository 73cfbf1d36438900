namespace ProcOS.Engine;

/// <summary>An activity that waits for its asynchronous continuation.</summary>
public sealed record TransitionInstance
{
    public required string Id { get; init; }

    public string? ParentActivityInstanceId { get; init; }

    public string? ActivityId { get; init; }

    public string? ActivityName { get; init; }

    public string? ActivityType { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ExecutionId { get; init; }

    public IReadOnlyList<string>? IncidentIds { get; init; }
}
