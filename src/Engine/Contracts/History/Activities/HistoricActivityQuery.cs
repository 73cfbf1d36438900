namespace ProcOS.Engine;

/// <summary>Which steps. What is null does not narrow; several narrow together.</summary>
public sealed record HistoricActivityQuery : EngineQuery<HistoricActivitySortKey>
{
    public string? ActivityInstanceId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ExecutionId { get; init; }

    public string? ActivityId { get; init; }

    public string? ActivityName { get; init; }

    public string? ActivityType { get; init; }

    public string? TaskAssignee { get; init; }

    public bool? Finished { get; init; }

    public bool? Unfinished { get; init; }

    public bool? Canceled { get; init; }

    /// <summary>Only those that ended their scope.</summary>
    public bool? CompleteScope { get; init; }

    public DateTimeOffset? StartedBefore { get; init; }

    public DateTimeOffset? StartedAfter { get; init; }

    public DateTimeOffset? FinishedBefore { get; init; }

    public DateTimeOffset? FinishedAfter { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }
}
