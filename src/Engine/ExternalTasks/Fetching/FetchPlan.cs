namespace ProcOS.Engine.ExternalTasks.Fetching;

/// <param name="Topics">What to fetch.</param>
/// <param name="MaxTasks">How much of it: no topic has less room.</param>
/// <param name="Wait">How long the engine may hold the answer back; zero when more is known to be there.</param>
internal sealed record FetchPlan(IReadOnlyList<TopicLoad> Topics, int MaxTasks, TimeSpan Wait)
{
    /// <summary>The topic is in another fetch too, whose answer alone tells whether there is more.</summary>
    public bool IsBeside { get; init; }

    public bool IsLongPoll => Wait > TimeSpan.Zero;
}
