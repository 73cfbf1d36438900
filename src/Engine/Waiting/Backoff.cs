namespace ProcOS.Engine.Waiting;

/// <summary>How long to wait before the next try: longer each time up to a cap, less a random part so that many do not come back at once.</summary>
public sealed record Backoff
{
    /// <value>The first wait. The default is 200 milliseconds.</value>
    public TimeSpan Base { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <value>Each wait is so many times the one before, 1 or more. The default is 2.</value>
    public double Factor { get; init; } = 2;

    /// <value>Added for each try before, so that the waits grow evenly. The default is none.</value>
    public TimeSpan Step { get; init; }

    /// <value>No wait is longer. The default is 10 seconds.</value>
    public TimeSpan Max { get; init; } = TimeSpan.FromSeconds(10);

    /// <value>The part of a wait that chance may take off, from 0 to 1. The default is 0.2.</value>
    public double Jitter { get; init; } = 0.2;

    /// <summary>The same wait each time, less what chance takes off.</summary>
    public static Backoff Fixed(TimeSpan wait) => new() { Base = wait, Factor = 1, Max = wait };

    /// <summary>Each wait is longer than the one before by the same <paramref name="step"/>, which is also the first.</summary>
    public static Backoff Linear(TimeSpan step, TimeSpan max) => new() { Base = step, Factor = 1, Step = step, Max = max };

    /// <summary>Each wait is twice the one before.</summary>
    public static Backoff Exponential(TimeSpan first, TimeSpan max) => new() { Base = first, Max = max };

    /// <summary>The wait after <paramref name="attempt"/> (from 0) failed, before chance takes its part.</summary>
    public TimeSpan Nominal(int attempt)
    {
        var ticks = (Base.Ticks * Math.Pow(Factor, attempt)) + ((double)Step.Ticks * attempt);
        return ticks < Max.Ticks ? TimeSpan.FromTicks((long)ticks) : Max;
    }

    /// <summary>The wait itself.</summary>
    /// <param name="attempt">From 0.</param>
    /// <param name="chance">From 0 to 1.</param>
    public TimeSpan Delay(int attempt, double chance) => Nominal(attempt) * (1 - (Jitter * chance));

    /// <summary>The wait itself, with chance from <see cref="Random.Shared"/>.</summary>
    public TimeSpan Delay(int attempt) => Delay(attempt, Random.Shared.NextDouble());
}
