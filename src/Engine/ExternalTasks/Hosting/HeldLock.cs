namespace ProcOS.Engine.ExternalTasks.Hosting;

/// <summary>
/// Our lock on one task. Its end is reckoned from before the request that took it was sent, so it surely lives until then,
/// whatever the network did.
/// </summary>
internal sealed class HeldLock(TimeProvider time, TimeSpan duration, long requestSent)
{
    private long _takenAt = requestSent;

    public TimeSpan Duration { get; } = duration;

    /// <summary>How long it surely goes on; zero or less when it may be over.</summary>
    public TimeSpan Left => Duration - time.GetElapsedTime(Interlocked.Read(ref _takenAt));

    /// <summary>Long enough for one more call before it may be over.</summary>
    public bool SurelyLives => Left > TimeSpan.FromTicks(Math.Min(Duration.Ticks / 4, TimeSpan.TicksPerSecond * 2));

    public void Renew(long requestSent)
    {
        long known;
        do
        {
            known = Interlocked.Read(ref _takenAt);
        }
        while (requestSent > known && Interlocked.CompareExchange(ref _takenAt, requestSent, known) != known);
    }
}
