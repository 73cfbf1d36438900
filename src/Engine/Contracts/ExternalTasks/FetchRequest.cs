namespace ProcOS.Engine;

/// <param name="WorkerId">In whose name the tasks are locked.</param>
/// <param name="MaxTasks">At most so many, over all topics.</param>
/// <param name="Wait">How long the engine may hold the answer back while there is nothing, up to 30 minutes.</param>
/// <param name="Topics">What to fetch.</param>
public sealed record FetchRequest(string WorkerId, int MaxTasks, TimeSpan Wait, IReadOnlyList<FetchTopic> Topics)
{
    /// <value>The highest priority first. The default is true; the engine's own is false.</value>
    public bool UsePriority { get; init; } = true;

    /// <summary>Among equal priorities the oldest or the newest first; null leaves it to the engine.</summary>
    public SortOrder? ByCreateTime { get; init; }
}
