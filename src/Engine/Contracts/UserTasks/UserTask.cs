using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <param name="Name">Its name in the model, or its id there when it has none.</param>
/// <param name="TaskDefinitionKey">Its id in the model; empty for a task of no process.</param>
/// <param name="ProcessInstanceId">Empty for a task of no process.</param>
public sealed record UserTask(
    [property: JsonRequired] string Id, string Name, string TaskDefinitionKey, string ProcessInstanceId, string? Assignee, DateTimeOffset Created)
{
    public string? Owner { get; init; }

    public DateTimeOffset? LastUpdated { get; init; }

    public DateTimeOffset? Due { get; init; }

    public DateTimeOffset? FollowUp { get; init; }

    /// <summary>Null for a task that was never delegated.</summary>
    public DelegationState? DelegationState { get; init; }

    public string? Description { get; init; }

    public string? ExecutionId { get; init; }

    public string? ParentTaskId { get; init; }

    public int Priority { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public bool Suspended { get; init; }

    public string? FormKey { get; init; }

    public FormReference? CamundaFormRef { get; init; }

    public string? TenantId { get; init; }

    public string? TaskState { get; init; }
}
