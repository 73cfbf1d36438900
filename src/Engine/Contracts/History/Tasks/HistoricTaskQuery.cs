namespace ProcOS.Engine;

/// <summary>Which user tasks, open or done. What is null does not narrow; several narrow together.</summary>
public sealed record HistoricTaskQuery : EngineQuery<HistoricTaskSortKey>
{
    public string? TaskId { get; init; }

    public string? TaskParentTaskId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? RootProcessInstanceId { get; init; }

    public string? ProcessInstanceBusinessKey { get; init; }

    public IReadOnlyList<string>? ProcessInstanceBusinessKeyIn { get; init; }

    public string? ProcessInstanceBusinessKeyLike { get; init; }

    public string? ExecutionId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionKey { get; init; }

    public string? ProcessDefinitionName { get; init; }

    public IReadOnlyList<string>? ActivityInstanceIdIn { get; init; }

    public string? TaskName { get; init; }

    public string? TaskNameLike { get; init; }

    public string? TaskDescription { get; init; }

    public string? TaskDescriptionLike { get; init; }

    public string? TaskDefinitionKey { get; init; }

    public IReadOnlyList<string>? TaskDefinitionKeyIn { get; init; }

    public string? TaskDeleteReason { get; init; }

    public string? TaskDeleteReasonLike { get; init; }

    public string? TaskAssignee { get; init; }

    public string? TaskAssigneeLike { get; init; }

    public string? TaskOwner { get; init; }

    public string? TaskOwnerLike { get; init; }

    public int? TaskPriority { get; init; }

    public bool? Assigned { get; init; }

    public bool? Unassigned { get; init; }

    public bool? Finished { get; init; }

    public bool? Unfinished { get; init; }

    public bool? ProcessFinished { get; init; }

    public bool? ProcessUnfinished { get; init; }

    public DateTimeOffset? TaskDueDate { get; init; }

    public DateTimeOffset? TaskDueDateBefore { get; init; }

    public DateTimeOffset? TaskDueDateAfter { get; init; }

    public bool? WithoutTaskDueDate { get; init; }

    public DateTimeOffset? TaskFollowUpDate { get; init; }

    public DateTimeOffset? TaskFollowUpDateBefore { get; init; }

    public DateTimeOffset? TaskFollowUpDateAfter { get; init; }

    public DateTimeOffset? StartedBefore { get; init; }

    public DateTimeOffset? StartedAfter { get; init; }

    public DateTimeOffset? FinishedBefore { get; init; }

    public DateTimeOffset? FinishedAfter { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    /// <summary>With <see cref="FilterOperator.Equal"/> only.</summary>
    public IReadOnlyList<VariableFilter>? TaskVariables { get; init; }

    public IReadOnlyList<VariableFilter>? ProcessVariables { get; init; }

    public bool? VariableNamesIgnoreCase { get; init; }

    public bool? VariableValuesIgnoreCase { get; init; }

    public string? TaskInvolvedUser { get; init; }

    public string? TaskInvolvedGroup { get; init; }

    public string? TaskHadCandidateUser { get; init; }

    public string? TaskHadCandidateGroup { get; init; }

    public bool? WithCandidateGroups { get; init; }

    public bool? WithoutCandidateGroups { get; init; }
}
