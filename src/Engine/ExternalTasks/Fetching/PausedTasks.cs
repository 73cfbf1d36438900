namespace ProcOS.Engine.ExternalTasks.Fetching;

/// <summary>When the failed tasks of a topic may be tried again. Not thread-safe.</summary>
internal sealed class PausedTasks(TimeProvider time)
{
    /// <summary>A timer may fire, and the engine's clock may count, a little before the other.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(20);

    private readonly PriorityQueue<bool, long> _ends = new();
    private int _resumed;

    /// <summary>Some are paused, or have resumed and were not asked for.</summary>
    public bool Any => _resumed > 0 || _ends.Count > 0;

    /// <summary>How many tasks have come to the end of their pause and were not asked for since.</summary>
    public int Resumed
    {
        get
        {
            while (_ends.TryPeek(out _, out var end) && end <= time.GetTimestamp())
            {
                _ = _ends.Dequeue();
                _resumed++;
            }

            return _resumed;
        }
    }

    /// <summary>Null when none is left to end.</summary>
    public TimeSpan? NextResumesIn
    {
        get
        {
            _ = Resumed;
            return _ends.TryPeek(out _, out var end) ? time.GetElapsedTime(time.GetTimestamp(), end) : null;
        }
    }

    public void Add(TimeSpan pause) => _ends.Enqueue(true, time.GetTimestamp() + (long)((pause + Slack).TotalSeconds * time.TimestampFrequency));

    /// <summary>A fetch for at most so many is sent.</summary>
    public void Asked(int most) => _resumed = Math.Max(0, Resumed - most);
}
