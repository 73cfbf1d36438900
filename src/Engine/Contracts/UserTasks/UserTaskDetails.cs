namespace ProcOS.Engine;

/// <summary>What of a task is ours to write.</summary>
public sealed record UserTaskDetails
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <value>The default is 50, as the engine's.</value>
    public int Priority { get; init; } = 50;

    public string? Assignee { get; init; }

    public string? Owner { get; init; }

    public DelegationState? DelegationState { get; init; }

    public DateTimeOffset? Due { get; init; }

    public DateTimeOffset? FollowUp { get; init; }

    public string? ParentTaskId { get; init; }

    /// <summary>Whose it is; it cannot be changed.</summary>
    public string? TenantId { get; init; }

    /// <summary>Those that a task has now.</summary>
    public static UserTaskDetails Of(UserTask task) => new()
    {
        Name = task.Name,
        Description = task.Description,
        Priority = task.Priority,
        Assignee = task.Assignee,
        Owner = task.Owner,
        DelegationState = task.DelegationState,
        Due = task.Due,
        FollowUp = task.FollowUp,
        ParentTaskId = task.ParentTaskId,
        TenantId = task.TenantId,
    };
}
