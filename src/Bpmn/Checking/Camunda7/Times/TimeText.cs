using ProcOS.Bpmn.Checking.Camunda7.Parsing;

namespace ProcOS.Bpmn.Checking.Camunda7.Times;

/// <summary>Which literals the engine reads as times: dates and periods of ISO 8601, and cron for cycles.</summary>
internal static class TimeText
{
    // What is over when the first engine of this version ran is over for each.
    private const double EngineAppeared = 20375;

    public static bool IsDate(string text) => text.StartsWith('P') ? PeriodText.IsPeriod(text) : DateText.Day(text) is not null;

    /// <summary>A duration, or one with its start or end, or a cycle of them.</summary>
    public static bool IsDuration(string text)
    {
        // As Java splits: what is empty at the end is not there.
        var parts = text.Length == 0 ? [text] : text.TrimEnd('/').Split('/');
        if (parts.Length > 3 || (text.Length > 0 && text.All(c => c == '/')))
        {
            return false;
        }

        int? times = null;
        if (parts[0].StartsWith('R'))
        {
            times = int.MaxValue;
            if (parts[0].Length > 1)
            {
                if (!JavaText.TryParseInt(parts[0].AsSpan(1), out var count))
                {
                    return false;
                }

                times = count;
            }

            parts = parts[1..];
        }

        return parts switch
        {
            [] => false,
            [['P', ..] only] => PeriodText.Days(only) is not null,
            [['P', ..] period, var end, ..] => PeriodText.Days(period) is not null && DateText.Day(end) is { } day && (times is null || day >= EngineAppeared),
            [var start, ['P', ..] period, ..] => DateText.Day(start) is { } day && PeriodText.Days(period) is { } days && IsStillDue(times, day, days),
            [var start, var end, ..] => DateText.Day(start) is { } day && DateText.Day(end) is { } last && IsStillDue(times, day, last - day),
            _ => false,
        };
    }

    public static bool IsCycle(string text) => text.StartsWith('R') ? IsDuration(text) : CronText.IsCron(text);

    private static bool IsStillDue(int? times, double start, double days) =>
        times is not { } count || start + (Math.Max(count, 0) * days) >= EngineAppeared;
}
