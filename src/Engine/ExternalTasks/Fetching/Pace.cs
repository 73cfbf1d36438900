namespace ProcOS.Engine.ExternalTasks.Fetching;

/// <summary>How many tasks a second were finished lately; what is a second old counts for about a third. Not thread-safe.</summary>
internal sealed class Pace(TimeProvider time)
{
    private double _perSecond;
    private long _last;

    public double PerSecond => _perSecond == 0 ? 0 : _perSecond * Math.Exp(-time.GetElapsedTime(_last).TotalSeconds);

    public void Count()
    {
        _perSecond = PerSecond + 1;
        _last = time.GetTimestamp();
    }
}
