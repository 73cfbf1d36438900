namespace ProcOS.Engine.ExternalTasks.Fetching;

/// <summary>
/// How many tasks a second were finished lately; what is a second old counts for about a third. Where the work began less
/// than that ago, the time since then is what counts, so that a topic's pace is known after its first tasks. Not thread-safe.
/// </summary>
internal sealed class Pace(TimeProvider time)
{
    /// <summary>The first tasks may end all at once: a shorter time would make that a pace.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);

    private double _finished;
    private long _last;
    private long _begun;

    public double PerSecond
    {
        get
        {
            // One task makes no pace: what counts is how often another followed.
            var followed = Faded() - 1;
            var since = time.GetElapsedTime(_begun);
            return followed <= 0 ? 0 : followed / (1 - Math.Exp(-(since > Least ? since : Least).TotalSeconds));
        }
    }

    /// <summary>There is work; where there was none for a while, the pace is measured anew.</summary>
    public void Begin()
    {
        if (Faded() < 1)
        {
            _finished = 0;
            _begun = time.GetTimestamp();
        }
    }

    public void Count()
    {
        _finished = Faded() + 1;
        _last = time.GetTimestamp();
    }

    private double Faded() => _finished == 0 ? 0 : _finished * Math.Exp(-time.GetElapsedTime(_last).TotalSeconds);
}
