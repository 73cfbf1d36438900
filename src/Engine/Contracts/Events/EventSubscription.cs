namespace ProcOS.Engine;

/// <summary>Somebody who waits for a message, a signal, a condition or a compensation.</summary>
public sealed record EventSubscription
{
    public required string Id { get; init; }

    /// <summary><c>message</c>, <c>signal</c>, <c>compensate</c> or <c>conditional</c>.</summary>
    public string? EventType { get; init; }

    public string? EventName { get; init; }

    public string? ExecutionId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ActivityId { get; init; }

    public DateTimeOffset? CreatedDate { get; init; }

    public string? TenantId { get; init; }
}
