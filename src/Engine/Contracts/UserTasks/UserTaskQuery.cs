namespace ProcOS.Engine;

/// <summary>Which user tasks. What is null does not narrow; several narrow together.</summary>
public sealed record UserTaskQuery : EngineQuery<UserTaskSortKey>
{
    public string? TaskId { get; init; }

    public IReadOnlyList<string>? TaskIdIn { get; init; }

    public string? ProcessInstanceId { get; init; }

    public IReadOnlyList<string>? ProcessInstanceIdIn { get; init; }

    public string? ProcessInstanceBusinessKey { get; init; }

    public IReadOnlyList<string>? ProcessInstanceBusinessKeyIn { get; init; }

    public string? ProcessInstanceBusinessKeyLike { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public IReadOnlyList<string>? ProcessDefinitionKeyIn { get; init; }

    public string? ProcessDefinitionName { get; init; }

    public string? ProcessDefinitionNameLike { get; init; }

    public string? ExecutionId { get; init; }

    public IReadOnlyList<string>? ActivityInstanceIdIn { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public string? Assignee { get; init; }

    public string? AssigneeLike { get; init; }

    public IReadOnlyList<string>? AssigneeIn { get; init; }

    public IReadOnlyList<string>? AssigneeNotIn { get; init; }

    public string? Owner { get; init; }

    public string? CandidateGroup { get; init; }

    public string? CandidateGroupLike { get; init; }

    public string? CandidateUser { get; init; }

    /// <summary>With a candidate filter: also those that somebody has taken.</summary>
    public bool? IncludeAssignedTasks { get; init; }

    public string? InvolvedUser { get; init; }

    public bool? Assigned { get; init; }

    public bool? Unassigned { get; init; }

    public string? TaskDefinitionKey { get; init; }

    public IReadOnlyList<string>? TaskDefinitionKeyIn { get; init; }

    public IReadOnlyList<string>? TaskDefinitionKeyNotIn { get; init; }

    public string? TaskDefinitionKeyLike { get; init; }

    public string? Name { get; init; }

    public string? NameNotEqual { get; init; }

    public string? NameLike { get; init; }

    public string? NameNotLike { get; init; }

    public string? Description { get; init; }

    public string? DescriptionLike { get; init; }

    public int? Priority { get; init; }

    public int? MaxPriority { get; init; }

    public int? MinPriority { get; init; }

    public DateTimeOffset? DueDate { get; init; }

    public DateTimeOffset? DueAfter { get; init; }

    public DateTimeOffset? DueBefore { get; init; }

    public bool? WithoutDueDate { get; init; }

    public DateTimeOffset? FollowUpDate { get; init; }

    public DateTimeOffset? FollowUpAfter { get; init; }

    public DateTimeOffset? FollowUpBefore { get; init; }

    public DateTimeOffset? FollowUpBeforeOrNotExistent { get; init; }

    public DateTimeOffset? CreatedOn { get; init; }

    public DateTimeOffset? CreatedAfter { get; init; }

    public DateTimeOffset? CreatedBefore { get; init; }

    public DateTimeOffset? UpdatedAfter { get; init; }

    public DelegationState? DelegationState { get; init; }

    /// <summary>Offered to one of these groups.</summary>
    public IReadOnlyList<string>? CandidateGroups { get; init; }

    public bool? WithCandidateGroups { get; init; }

    public bool? WithoutCandidateGroups { get; init; }

    public bool? WithCandidateUsers { get; init; }

    public bool? WithoutCandidateUsers { get; init; }

    public bool? Active { get; init; }

    public bool? Suspended { get; init; }

    public IReadOnlyList<VariableFilter>? TaskVariables { get; init; }

    public IReadOnlyList<VariableFilter>? ProcessVariables { get; init; }

    public bool? VariableNamesIgnoreCase { get; init; }

    public bool? VariableValuesIgnoreCase { get; init; }

    public string? ParentTaskId { get; init; }
}
