namespace ProcOS.Engine;

/// <summary>A user task, open or done.</summary>
public sealed record HistoricTask
{
    public required string Id { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ExecutionId { get; init; }

    public string? ActivityInstanceId { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary><c>completed</c>, or why it was deleted.</summary>
    public string? DeleteReason { get; init; }

    public string? Owner { get; init; }

    public string? Assignee { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    /// <summary>In milliseconds.</summary>
    public long? Duration { get; init; }

    public string? TaskDefinitionKey { get; init; }

    public int? Priority { get; init; }

    public DateTimeOffset? Due { get; init; }

    public string? ParentTaskId { get; init; }

    public DateTimeOffset? FollowUp { get; init; }

    public string? TenantId { get; init; }

    public DateTimeOffset? RemovalTime { get; init; }

    public string? RootProcessInstanceId { get; init; }

    public string? TaskState { get; init; }
}
