namespace ProcOS.Engine;

/// <summary>New tries for many jobs, named by id or by query.</summary>
/// <param name="Retries">0 makes incidents, more ends them.</param>
public sealed record JobRetries(int Retries)
{
    /// <summary>When they may run next; null leaves it.</summary>
    public DateTimeOffset? DueDate { get; init; }

    public IReadOnlyList<string>? JobIds { get; init; }

    public JobQuery? JobQuery { get; init; }
}
