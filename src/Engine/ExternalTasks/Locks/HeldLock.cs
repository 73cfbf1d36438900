namespace ProcOS.Engine.ExternalTasks.Locks;

/// <summary>
/// Our lock on one task. Its end is reckoned from before the request that took it was sent, so it surely lives until then,
/// whatever the network did. Thread-safe.
/// </summary>
internal sealed class HeldLock(TimeProvider time, TimeSpan duration, string ownerId, long requestSent)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(2);

    private volatile Holding _now = new(ownerId, requestSent, duration);

    /// <summary>The worker id that the engine knows as the owner.</summary>
    public string OwnerId => _now.OwnerId;

    public TimeSpan Duration => _now.Duration;

    /// <summary>How long it surely goes on; zero or less when it may be over.</summary>
    public TimeSpan Left
    {
        get
        {
            var now = _now;
            return now.Duration - time.GetElapsedTime(now.Since);
        }
    }

    /// <summary>Long enough for one more call before it may be over.</summary>
    public bool SurelyLives => Left > TimeSpan.FromTicks(Math.Min(Duration.Ticks / 4, LongestMargin.Ticks));

    /// <summary>Half of it is over.</summary>
    public bool IsDue => Left < Duration / 2;

    /// <summary>A request sent at <paramref name="requestSent"/> has taken it (anew); an older one than is known changes nothing.</summary>
    public void Renew(string ownerId, TimeSpan duration, long requestSent)
    {
        var renewed = new Holding(ownerId, requestSent, duration);
        Holding known;
        do
        {
            known = _now;
        }
        while (requestSent > known.Since && Interlocked.CompareExchange(ref _now, renewed, known) != known);
    }

    /// <summary>It is known under another worker id of ours now; when that took it is not known here.</summary>
    public void Follow(string ownerId) => _now = _now with { OwnerId = ownerId };

    private sealed record Holding(string OwnerId, long Since, TimeSpan Duration);
}
