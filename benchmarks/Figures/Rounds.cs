using System.Diagnostics;

namespace ProcOS.Benchmarks.Figures;

/// <summary>Runs contenders in turn, round after round, so that the machine's noise hits all of them alike.</summary>
internal static class Rounds
{
    /// <summary>For each contender, in the order given, what each round brought.</summary>
    public static async Task<T[][]> RunAsync<T>(int rounds, params Func<Task<T>>[] contenders)
    {
        var values = contenders.Select(_ => new T[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                // Each second round runs backwards: who follows whom must not decide.
                var contender = round % 2 == 0 ? i : contenders.Length - 1 - i;
                values[contender][round] = await contenders[contender]().ConfigureAwait(false);
            }
        }

        return values;
    }

    /// <summary>Runs each contender for as long: a round of a fast one warms it less than one of a slow one.</summary>
    public static async Task WarmUpAsync<T>(TimeSpan each, params Func<Task<T>>[] contenders)
    {
        foreach (var contender in contenders)
        {
            var from = Stopwatch.GetTimestamp();
            do
            {
                _ = await contender().ConfigureAwait(false);
            }
            while (Stopwatch.GetElapsedTime(from) < each);
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>How often <paramref name="work"/> is done in a second, over at least so long.</summary>
    public static double PerSecond(TimeSpan atLeast, Action work)
    {
        var from = Stopwatch.GetTimestamp();
        var count = 0;
        do
        {
            work();
            count++;
        }
        while (Stopwatch.GetElapsedTime(from) < atLeast);
        return count / Stopwatch.GetElapsedTime(from).TotalSeconds;
    }

    /// <summary>How long <paramref name="work"/> took.</summary>
    public static TimeSpan Time(Action work)
    {
        var from = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(from);
    }
}
