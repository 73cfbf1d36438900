namespace ProcOS.Engine;

/// <summary>Which event subscriptions. What is null does not narrow; several narrow together.</summary>
public sealed record EventSubscriptionQuery : EngineQuery<EventSubscriptionSortKey>
{
    public string? EventSubscriptionId { get; init; }

    public string? EventName { get; init; }

    /// <summary><c>message</c>, <c>signal</c>, <c>compensate</c> or <c>conditional</c>.</summary>
    public string? EventType { get; init; }

    public string? ExecutionId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ActivityId { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    public bool? WithoutTenantId { get; init; }

    public bool? IncludeEventSubscriptionsWithoutTenantId { get; init; }
}
