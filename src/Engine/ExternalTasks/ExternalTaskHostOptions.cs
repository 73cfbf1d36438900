using ProcOS.Engine.Waiting;

namespace ProcOS.Engine.ExternalTasks;

/// <summary>How the host works; each topic's own limits are in its <see cref="TopicOptions"/>.</summary>
public sealed class ExternalTaskHostOptions
{
    /// <value>Begins the worker id, which ends in something new at each start. The default is <c>procos</c>.</value>
    public string WorkerName { get; set; } = "procos";

    /// <value>
    /// How long the engine may hold a poll back, from 10 milliseconds to 20 seconds. The default is 5 seconds: a poll is
    /// never aborted, so a stop may take so long; and the engine does not tell a poll about an ended retry pause.
    /// </value>
    public TimeSpan PollDuration { get; set; } = TimeSpan.FromSeconds(5);

    /// <value>How many handlers of all topics run at once, 1 to 10,000; null for no limit but those of the topics. The default is null.</value>
    public int? MaxConcurrency { get; set; }

    /// <value>
    /// How much work may wait here for a free handler, in time at the topic's present pace, from 0 to 2 seconds; where three
    /// round trips of a fetch are longer, they count. Never more than a quarter of the lock. The default is 250 milliseconds.
    /// </value>
    public TimeSpan Prefetch { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <value>How many results are told to the engine at once, from 1 to 256. The default is 8.</value>
    public int ResultConnections { get; set; } = 8;

    /// <value>How long running handlers may go on when the host stops, before they are cancelled. The default is 10 seconds.</value>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <value>How long cancelled handlers may take to end, and untold results to be told. The default is 5 seconds.</value>
    public TimeSpan CancelTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <value>How long a failed task waits for its next try. The default begins at 1 second and ends at 1 minute.</value>
    public Backoff RetryBackoff { get; set; } = new() { Base = TimeSpan.FromSeconds(1), Max = TimeSpan.FromMinutes(1) };

    /// <value>How long to wait before asking an engine again that does not answer. The default begins at 200 milliseconds and ends at 10 seconds.</value>
    public Backoff EngineBackoff { get; set; } = new();

    /// <value>
    /// Where the host notes which tasks it begins and ends, so that the next start can mark second deliveries and free the
    /// locks of a killed predecessor. One running host a file. Null keeps the notes in memory only. The default is null.
    /// </value>
    public string? JournalFile { get; set; }

    /// <value>When a handler may run. By default all run side by side; turns that are taken one by one make the others wait, their locks kept.</value>
    public WorkTurns Turns { get; set; } = new(concurrent: true);
}
