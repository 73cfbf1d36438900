namespace ProcOS.Engine.Waiting;

/// <summary>How long to wait before the next try: longer each time up to a cap, less a random part so that many do not come back at once.</summary>
public sealed record Backoff
{
    /// <value>The first wait. The default is 200 milliseconds.</value>
    public TimeSpan Base { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <value>Each wait is so many times the one before, 1 or more. The default is 2.</value>
    public double Factor { get; init; } = 2;

    /// <value>No wait is longer. The default is 10 seconds.</value>
    public TimeSpan Max { get; init; } = TimeSpan.FromSeconds(10);

    /// <value>The part of a wait that chance may take off, from 0 to 1. The default is 0.2.</value>
    public double Jitter { get; init; } = 0.2;

    /// <summary>The wait after <paramref name="attempt"/> (from 0) failed, before chance takes its part.</summary>
    public TimeSpan Nominal(int attempt)
    {
        var ticks = Base.Ticks * Math.Pow(Factor, attempt);
        return ticks < Max.Ticks ? TimeSpan.FromTicks((long)ticks) : Max;
    }

    /// <summary>The wait itself.</summary>
    /// <param name="attempt">From 0.</param>
    /// <param name="chance">From 0 to 1.</param>
    public TimeSpan Delay(int attempt, double chance) => Nominal(attempt) * (1 - (Jitter * chance));

    /// <summary>The wait itself, with chance from <see cref="Random.Shared"/>.</summary>
    public TimeSpan Delay(int attempt) => Delay(attempt, Random.Shared.NextDouble());
}
