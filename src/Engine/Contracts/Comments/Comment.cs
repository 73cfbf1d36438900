namespace ProcOS.Engine;

/// <summary>What somebody said about a task, or about the instance of one.</summary>
public sealed record Comment
{
    public required string Id { get; init; }

    public string? UserId { get; init; }

    public string? TaskId { get; init; }

    /// <summary>Null for one that is about its task alone.</summary>
    public string? ProcessInstanceId { get; init; }

    public DateTimeOffset? Time { get; init; }

    public string? Message { get; init; }
}
