namespace ProcOS.Engine.ExternalTasks.Fetching;

/// <summary>
/// What to fetch next. A topic that is known to have more is fetched by itself, in as large a batch as it has room for and
/// without waiting. All others with room share one long poll; one whose room frees while that is out gets a poll of its own
/// that ends with it, so that they are together again. The engine tells no poll that the pause of a failed task has ended:
/// where a topic is in one, such tasks are fetched beside it.
/// </summary>
internal static class FetchPlanner
{
    /// <summary>So many topics at most are fetched at once without waiting; the next waits for its turn.</summary>
    public const int MostShortFetches = 4;

    /// <summary>A poll that ends so soon is waited for instead of beginning another one beside it.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    /// <param name="topics">All topics.</param>
    /// <param name="room">What the host as a whole has room for.</param>
    /// <param name="resultsWait">Results stand in line for their connection.</param>
    /// <param name="shortFetches">How many fetches without waiting are out.</param>
    /// <param name="pollEndsIn">When the long poll that is out ends; null when none is, or it is overdue.</param>
    /// <param name="longest">How long a poll may wait.</param>
    public static FetchPlan? Next(IReadOnlyList<TopicLoad> topics, int room, bool resultsWait, int shortFetches, TimeSpan? pollEndsIn, TimeSpan longest)
    {
        if (room <= 0)
        {
            return null;
        }

        return (shortFetches < MostShortFetches ? More(topics, room, resultsWait) ?? Resumed(topics, room) : null)
            ?? Poll(topics, room, resultsWait, pollEndsIn, longest);
    }

    private static FetchPlan? More(IReadOnlyList<TopicLoad> topics, int room, bool resultsWait)
    {
        TopicLoad? next = null;
        var wanting = 0;
        foreach (var topic in topics)
        {
            if (topic is { HasMore: true, IsFetched: false } && topic.WantsMore(resultsWait))
            {
                wanting++;
                next = next is null || topic.Turn < next.Turn ? topic : next;
            }
        }

        return next is null ? null : new FetchPlan([next], Math.Min(next.Room, Math.Max(1, room / wanting)), TimeSpan.Zero);
    }

    private static FetchPlan? Resumed(IReadOnlyList<TopicLoad> topics, int room)
    {
        foreach (var topic in topics)
        {
            if (topic is { IsFetched: true, Room: > 0, Resumed: > 0 })
            {
                return new FetchPlan([topic], Math.Min(room, Math.Min(topic.Room, topic.Resumed)), TimeSpan.Zero) { IsBeside = true };
            }
        }

        return null;
    }

    private static FetchPlan? Poll(IReadOnlyList<TopicLoad> topics, int room, bool resultsWait, TimeSpan? pollEndsIn, TimeSpan longest)
    {
        var open = topics.Where(topic => topic is { HasMore: false, IsFetched: false } && topic.WantsMore(resultsWait)).ToArray();
        return open.Length == 0 || pollEndsIn < Soon
            ? null
            : new FetchPlan(open, Math.Min(room, open.Min(topic => topic.Room)), pollEndsIn ?? longest);
    }
}
