namespace ProcOS.Engine;

/// <summary>What somebody said about a task.</summary>
public sealed record TaskComment
{
    public required string Id { get; init; }

    public string? UserId { get; init; }

    public string? TaskId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public DateTimeOffset? Time { get; init; }

    public string? Message { get; init; }
}
